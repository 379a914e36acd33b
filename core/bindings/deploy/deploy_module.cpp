/// What deploy.wasm can be asked without an object of it, and the names of its types.

#include "bindings/convert/to_js.h"
#include "bindings/deploy/bound_deployment.h"
#include "bindings/deploy/convert_compression.h"
#include "bindings/deploy/convert_deployment.h"
#include "bindings/deploy/convert_weighing.h"
#include "bindings/register_answer.h"
#include "deploy/int8/ranges.h"

namespace prune::bindings {

namespace {

using emscripten::val;

template <class Table>
val choices(const Table& table) {
  return toJsArray(table, [](const auto& entry) {
    JsObject object;
    object.set("id", entry.id);
    object.set("name", entry.name);
    return object;
  });
}

Answer<JsDeployDescription> describeForJs() {
  return guarded([] {
    JsObject object;
    object.set("forms", choices(deviceForms()));
    object.set("ranges", choices(deploy::rangeRules()));
    object.set("granularities", choices(granularities()));
    object.set("roundings", choices(roundings()));
    object.set("weightForms", choices(weightForms()));
    object.set("quantise", toJs(QuantiseSettings{}));
    object.set("fineTune", toJs(FineTuneSettings{}));
    object.set("compress", toJs(CompressSettings{}));
    object.set("boards", toJsArray(deploy::boards(), [](const deploy::Board& board) { return toJs(board); }));
    object.set("weigh", toJs(WeighSettings{}));
    return object;
  });
}

Answer<JsCompactContent> readCompactForJs(const JsUint8Array& bytes) {
  return guarded([&] {
    const std::vector<std::uint8_t> own = emscripten::convertJSArrayToNumberVector<std::uint8_t>(bytes);
    return toJs(deploy::decodeCompact(own));
  });
}

const std::string kContract = "import('./contract/deployment.js').";
const std::string kBoard = "import('./contract/board.js').";

}  // namespace

EMSCRIPTEN_BINDINGS(deploy) {
  emscripten::register_type<JsQuantiseSettings>((kContract + "GivenQuantiseSettings | undefined").c_str());
  emscripten::register_type<JsFineTuneSettings>((kContract + "GivenFineTuneSettings | undefined").c_str());
  emscripten::register_type<JsUint8Array>("Uint8Array");
  emscripten::register_type<JsCompressSettings>((kContract + "GivenCompressSettings | undefined").c_str());
  registerAnswer<JsCompactContent>(kContract + "CompactContent");
  registerAnswer<JsCompression>(kContract + "Compression");
  emscripten::register_type<JsWeighSettings>((kBoard + "GivenWeighSettings | undefined").c_str());
  emscripten::register_type<JsCSettings>((kContract + "CSettings").c_str());
  registerAnswer<JsSourceFiles>(kContract + "SourceFile[]");
  registerAnswer<JsDeployDescription>(kContract + "DeployDescription");
  registerAnswer<JsFormChanges>(kContract + "FormChanges");
  registerAnswer<JsPlainNetwork>(kContract + "PlainNetwork");
  registerAnswer<JsQuantisedNetwork>(kContract + "QuantisedNetwork");
  registerAnswer<JsWeighed>(kBoard + "Weighed");
  registerAnswer<BoundDeployment>("Deployment");
  emscripten::function("describe", &describeForJs);
  emscripten::function("readCompact", &readCompactForJs);
}

}  // namespace prune::bindings
