#include "deploy/c_source/c_files.h"
#include "deploy/c_source/c_text.h"

namespace prune::deploy {

namespace {

using std::to_string;

std::string define(const CFiles& files, std::string_view name, const std::string& value) {
  return "#define " + files.macro + "_" + std::string(name) + " " + value + "\n";
}

std::string sizes(const CFiles& files) {
  std::string text = define(files, "FEATURES", to_string(files.network.input.size())) +
                     define(files, "OUTPUTS", to_string(files.network.output().size()));
  if (!files.options.classNames.empty()) text += define(files, "CLASSES", to_string(files.options.classNames.size()));
  text += "\n/* Of the model that this was made of. */\n" +
          define(files, "FINGERPRINT", literalOf(std::string_view(files.options.fingerprint)));
  if (!files.isInt8()) return text;
  const bool isJoined = files.network.input.staticFeatures > 0;
  return text + "\n/* An 8-bit integer q stands for SCALE * (q - ZERO)" +
         (isJoined ? "; INPUT is of the window, STATIC of the static features" : "") + ". */\n" +
         define(files, "INPUT_SCALE", literalOf(files.from.scale)) +
         define(files, "INPUT_ZERO", "(" + to_string(files.from.zero) + ")") +
         (isJoined ? define(files, "STATIC_SCALE", literalOf(files.fromStatic.scale)) +
                         define(files, "STATIC_ZERO", "(" + to_string(files.fromStatic.zero) + ")")
                   : "") +
         define(files, "OUTPUT_SCALE", literalOf(files.to.scale)) +
         define(files, "OUTPUT_ZERO", "(" + to_string(files.to.zero) + ")");
}

std::string arena(const CFiles& files) {
  const Index bytes = files.plan.arena * (files.isInt8() ? 1 : 4);
  const std::string said = "\n/* Static memory: what leaves a layer on its way to the next, and the input";
  if (files.network.wideInputs == 0) return said + ". */\n" + define(files, "ARENA_BYTES", to_string(bytes));
  return said + "; with the DSP extension the inputs of\n   dense layers in 16 bits, too. */\n" +
         "#if defined(__ARM_FEATURE_DSP) && defined(__ARM_FEATURE_SIMD32)\n" +
         define(files, "ARENA_BYTES", to_string(bytes + 4 * files.network.wideInputs)) + "#else\n" +
         define(files, "ARENA_BYTES", to_string(bytes)) + "#endif\n";
}

std::string functions(const CFiles& files) {
  const std::string type(files.network.type);
  const std::string& name = files.name;
  const std::string input = "[" + files.macro + "_FEATURES]";
  const std::string output = "[" + files.macro + "_OUTPUTS]";
  const std::string_view link = files.network.link;
  const bool isRegression = files.options.classNames.empty();
  const Index statics = files.network.input.staticFeatures;
  const std::string behind = statics > 0 ? ", and the " + to_string(statics) + " static features behind" : "";
  std::string text;
  if (!isRegression)
    text += "\n/** The name of each class, in UTF-8. */\nextern const char* const " + name + "_class_names[" +
            files.macro + "_CLASSES];\n";
  text += std::string("\n/**\n * Runs the network on standardised features") + (files.isInt8() ? ", quantised" : "") +
          ".\n *\n * @param inputs   " + (statics > 0 ? "the window" + behind + "; " : "") +
          "may not overlap with `outputs`\n" + " * @param outputs  before the " +
          (link == "identity" ? "units of the targets" : std::string(link)) + (files.isInt8() ? ", quantised" : "") +
          "\n */\n" + "void " + name + "_run(const " + type + " inputs" + input + ", " + type + " outputs" + output +
          ");\n";
  text += "\n/**\n * Answers for one sample. Not for two threads at a time: they would share the static memory.\n *\n" +
          std::string(" * @param features  in the units of the data, time step by time step") + behind +
          "; NaN for a missing value\n" + " * @param answers   " +
          (isRegression ? "in the unit of each target" : "the probability of each class") +
          (!isRegression && files.network.output().size() < static_cast<Index>(files.options.classNames.size())
               ? "; one output: of the second class"
               : "") +
          "\n */\nvoid " + name + "_predict(const float features" + input + ", float answers" + output + ");\n";
  return text;
}

}  // namespace

std::string headerText(const CFiles& files) {
  const std::string guard = files.macro + "_H";
  return introduction(files, "A trained network: what it takes and gives") + "#ifndef " + guard + "\n#define " + guard +
         "\n\n#include <stdint.h>\n\n#ifdef __cplusplus\nextern \"C\" {\n#endif\n\n" + sizes(files) + arena(files) +
         functions(files) + "\n#ifdef __cplusplus\n}\n#endif\n\n#endif\n";
}

}  // namespace prune::deploy
