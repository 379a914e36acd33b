#include "bindings/convert/convert.h"
#include "bindings/convert/convert_experiment.h"
#include "bindings/convert/to_js.h"
#include "data/class_weights.h"
#include "lab/cutting/pruning.h"
#include "lab/example/article.h"
#include "lab/measures/forms.h"
#include "lab/plan/plan_settings.h"
#include "metrics/measures.h"
#include "nn/description/network_description.h"
#include "nn/initialisation.h"
#include "nn/kernels/loss.h"
#include "prune/criteria/from_loss/obs.h"
#include "prune/criterion.h"
#include "prune/encodings/encoding.h"
#include "prune/healing/heal.h"
#include "prune/ranking/ranking.h"
#include "prune/surgery/bridge.h"
#include "train/schedule.h"
#include "train/step/optimiser.h"

namespace prune::bindings {

using emscripten::val;

namespace {

template <class Entry>
JsObject choice(const Entry& entry) {
  JsObject object;
  object.set("id", entry.id);
  object.set("name", entry.name);
  if constexpr (requires { entry.formula; }) object.set("formula", entry.formula);
  if constexpr (requires { entry.citation; }) object.set("citation", entry.citation);
  if constexpr (requires { entry.note; })
    if (!entry.note.empty()) object.set("note", entry.note);
  return object;
}

val criterionChoice(const Criterion& entry) {
  JsObject object = choice(entry);
  object.set("grain", grainId(entry.grain));
  object.set("needs", needsId(entry.needs));
  object.set("predicts", predictedQuantityId(entry.predicts));
  object.set("cutsHighest", entry.cutsHighest);
  object.set("iterations", entry.iterations);
  object.set("scope", toJs(entry.scope));
  object.set("healing", toJs(entry.healing));
  return object;
}

/// Words of the core with the id by which other languages have theirs.
template <class Entry>
val words(const Entry& entry) {
  JsObject object;
  object.set("id", entry.id);
  object.set("english", entry.english);
  return object;
}

template <class Table>
val choices(const Table& table) {
  return toJsArray(table, [](const auto& entry) { return choice(entry); });
}

}  // namespace

val describe() {
  JsObject object;
  object.set("activations", choices(activations()));
  object.set("initialisations", choices(initialisations()));
  object.set("criteria", toJsArray(criteria(), criterionChoice));
  object.set("scopes", choices(scopes()));
  object.set("amountKinds", choices(amountKinds()));
  object.set("planKinds", choices(planKinds()));
  object.set("restarts", choices(restarts()));
  object.set("forms", choices(forms()));
  object.set("encodings", choices(encodingFormats()));
  object.set("healings", choices(healings()));
  object.set("surgeryForms", choices(surgeryForms()));
  object.set("bridges", choices(bridges()));
  object.set("classWeightings", choices(classWeightings()));
  object.set("measures", choices(measures()));
  object.set("losses", choices(losses<float>()));
  object.set("optimisers", choices(optimisers<float>()));
  object.set("schedules", choices(schedules()));
  object.set("dataSources", toJsArray(dataSources(), [](const DataSource& source) { return toJs(source); }));
  object.set("sensitivityReadings", choices(sensitivityReadings()));
  object.set("contributionReadings", choices(contributionReadings()));
  object.set("parts", toJs(workedExampleParts()));
  object.set("printedOutputs", toJs(article::printedOutputs()));
  object.set("errorCodes", toJsArray(kErrorCodes, [](const ErrorCodeEntry& entry) { return toJs(entry.id); }));
  object.set("messages", toJsArray(kMessages, words<MessageEntry>));
  object.set("phrases", toJsArray(kPhrases, words<PhraseEntry>));
  return object;
}

}  // namespace prune::bindings
