#include "bindings/convert.h"
#include "bindings/to_js.h"
#include "lab/article.h"
#include "nn/initialisation.h"
#include "prune/criterion.h"

namespace prune::bindings {

using emscripten::val;

namespace {

template <class Entry>
val choice(const Entry& entry) {
  val object = val::object();
  object.set("id", toJs(entry.id));
  object.set("name", toJs(entry.name));
  object.set("formula", toJs(entry.formula));
  if constexpr (requires { entry.citation; }) object.set("citation", toJs(entry.citation));
  return object;
}

template <class Table>
val choices(const Table& table) {
  return toJsArray(table, [](const auto& entry) { return choice(entry); });
}

}  // namespace

val describe() {
  val object = val::object();
  object.set("activations", choices(activations()));
  object.set("initialisations", choices(initialisations()));
  object.set("criteria", choices(criteria()));
  object.set("sensitivityReadings", choices(sensitivityReadings()));
  object.set("contributionReadings", choices(contributionReadings()));
  object.set("parts", toJs(workedExampleParts()));
  object.set("printedOutputs", toJs(article::printedOutputs()));
  object.set("errorCodes", toJsArray(kErrorCodes, [](const ErrorCodeEntry& entry) { return toJs(entry.id); }));
  return object;
}

}  // namespace prune::bindings
