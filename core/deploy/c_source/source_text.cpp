#include <span>

#include "deploy/c_source/c_files.h"
#include "deploy/c_source/c_text.h"

namespace prune::deploy {

namespace {

using std::to_string;

/// `arena + 12`
std::string pointer(std::string_view base, Index offset) {
  return std::string(base) + (offset == 0 ? "" : " + " + to_string(offset));
}

std::string placeOf(const TensorPlace& place, bool withPadding) {
  if (place.home == TensorPlace::Home::Input) return "inputs";
  if (place.home == TensorPlace::Home::Output) return "outputs";
  return pointer("arena", place.offset - (withPadding ? place.padding : 0));
}

std::string fillText(const std::string& place, Index count, const std::string& value) {
  return "  fill(" + place + ", " + to_string(count) + ", " + value + ");\n";
}

/// The padding of a convolution's input.
std::string padding(const CLayer& layer, const TensorPlace& input) {
  if (layer.form.padding == 0) return {};
  return fillText(placeOf(input, true), input.padding, layer.zero) +
         fillText(pointer("arena", input.offset + layer.form.input.size()), input.padding, layer.zero);
}

std::string callOf(const MemoryPlan& plan, const CLayer& layer, const TensorPlace& input, const TensorPlace& output) {
  const LayerForm& form = layer.form;
  if (form.kind == LayerKind::Join)
    return "  " + layer.call + pointer("arena", plan.statics) + ", " +
           pointer("arena", output.offset + form.input.window().size()) + layer.rest + "\n";
  const std::string x = placeOf(input, form.padding > 0);
  const std::string y = placeOf(output, false);
  const bool isStepped = form.kind != LayerKind::Activation && form.output.steps > 1;
  if (!isStepped) return "  " + layer.call + x + ", " + y + layer.rest + "\n";
  return "  for (int32_t t = 0; t < " + to_string(form.output.steps) + "; ++t) " + layer.call + x + " + " +
         to_string(form.stride * form.input.channels) + " * t, " + y + " + " + to_string(form.output.channels) +
         " * t" + layer.rest + "\n";
}

std::string runText(const CFiles& files) {
  const std::string type(files.network.type);
  const auto& places = files.plan.tensors;
  std::string text = "void " + files.name + "_run(const " + type + " inputs[" + files.macro + "_FEATURES], " + type +
                     " outputs[" + files.macro + "_OUTPUTS]) {\n";
  const std::string input = pointer("arena", files.plan.input);
  const Shape shape = files.network.input;
  const std::string size = to_string(shape.window().size());
  if (shape.staticFeatures > 0)
    text += "  copy(inputs + " + size + ", " + pointer("arena", files.plan.statics) + ", " +
            to_string(shape.staticFeatures) + "); /* beside the window, until they join it */\n";
  if (places.front().home == TensorPlace::Home::Arena)
    text += "  if (inputs != " + input + ") copy(inputs, " + input + ", " + size + ");\n";
  if (files.network.layers.empty()) text += "  copy(inputs, outputs, " + size + ");\n";
  for (std::size_t i = 0; i < files.network.layers.size(); ++i) {
    const CLayer& layer = files.network.layers[i];
    text += "  /* " + layer.note + " */\n" + padding(layer, places[i]) +
            callOf(files.plan, layer, places[i], places[i + 1]);
  }
  return text + "}\n";
}

/// Whether all steps of a channel have one mean and one scale.
bool isByInput(const Standardisation& of, Shape shape) {
  for (Index k = 0; k < shape.window().size(); ++k)
    if (of.mean(k) != of.mean(k % shape.channels) || of.scale(k) != of.scale(k % shape.channels)) return false;
  return true;
}

/// One for each channel and static feature, or one for each feature.
std::string doubles(const std::string& name, const Vector<double>& values, Shape shape, bool isByInput) {
  std::vector<double> kept;
  for (Index i = 0; i < (isByInput ? shape.inputs() : values.size()); ++i)
    kept.push_back(values[isByInput ? shape.featureOf(i) : i]);
  return arrayOf("double", name, std::span<const double>(kept));
}

/// Where the number of feature k stands among them.
std::string placeOf(Shape shape, bool isByInput) {
  if (!isByInput || shape.steps == 1) return "[k]";
  const std::string channel = "k % " + to_string(shape.channels);
  if (shape.staticFeatures == 0) return "[" + channel + "]";
  const Index window = shape.window().size();
  return "[k < " + to_string(window) + " ? " + channel + " : k - " + to_string(window - shape.channels) + "]";
}

std::string scalingText(const CFiles& files) {
  const Standardisation& of = files.options.standardisation;
  std::string text;
  if (of.mean.size() > 0) {
    const Shape shape = files.network.input;
    const bool isShort = isByInput(of, shape);
    const std::string at = placeOf(shape, isShort);
    text += doubles("feature_means", of.mean, shape, isShort) + doubles("feature_scales", of.scale, shape, isShort) +
            "\n/* Mean 0 and standard deviation 1 over the training samples; a missing feature becomes the mean. */\n"
            "static float standardised(float feature, int32_t k) {\n"
            "  return feature != feature ? 0.0f : (float)((feature - feature_means" +
            at + ") * feature_scales" + at + ");\n}\n\n";
  }
  const Shape targets{.channels = of.targetMean.size()};
  if (targets.channels > 0)
    text += doubles("target_means", of.targetMean, targets, true) +
            doubles("target_scales", of.targetScale, targets, true) + "\n";
  return text;
}

/// The scale or the zero of feature k.
std::string ofInput(const CFiles& files, const std::string& number) {
  const std::string window = files.macro + "_INPUT_" + number;
  if (files.network.input.staticFeatures == 0) return window;
  return "k < " + to_string(files.network.input.window().size()) + " ? " + window + " : " + files.macro + "_STATIC_" +
         number;
}

std::string predictText(const CFiles& files) {
  const Standardisation& of = files.options.standardisation;
  const std::string place = files.plan.input == 0 ? "arena" : "(" + pointer("arena", files.plan.input) + ")";
  const std::string feature =
      of.mean.size() > 0 ? "standardised(features[k], k)" : "features[k] != features[k] ? 0.0f : features[k]";
  const std::string& macro = files.macro;
  const std::string eachOutput = "  for (int32_t i = 0; i < " + macro + "_OUTPUTS; ++i)\n   ";
  std::string text = "\nvoid " + files.name + "_predict(const float features[" + macro + "_FEATURES], float answers[" +
                     macro + "_OUTPUTS]) {\n";
  if (files.isInt8()) text += "  int8_t outputs[" + macro + "_OUTPUTS];\n";
  text +=
      "  for (int32_t k = 0; k < " + macro + "_FEATURES; ++k)\n    " + place + "[k] = " +
      (files.isInt8() ? "quantised(" + feature + ", " + ofInput(files, "SCALE") + ", " + ofInput(files, "ZERO") + ")"
                      : feature) +
      ";\n  " + files.name + "_run(" + pointer("arena", files.plan.input) + ", " +
      (files.isInt8() ? "outputs" : "answers") + ");\n";
  if (files.isInt8())
    text +=
        eachOutput + " answers[i] = (float)(" + macro + "_OUTPUT_SCALE * (outputs[i] - " + macro + "_OUTPUT_ZERO));\n";
  if (!files.network.linkFunction.empty())
    text += "  " + files.network.linkFunction + "(answers, answers, " + macro + "_OUTPUTS);\n";
  if (of.targetMean.size() > 0)
    text += eachOutput + " answers[i] = (float)(answers[i] / target_scales[i] + target_means[i]);\n";
  return text + "}\n";
}

std::string classNames(const CFiles& files) {
  if (files.options.classNames.empty()) return {};
  std::string text = "const char* const " + files.name + "_class_names[" + files.macro + "_CLASSES] = {";
  for (const std::string& name : files.options.classNames)
    text += std::string(text.ends_with('{') ? "\n    " : ",\n    ") + literalOf(std::string_view(name));
  return text + "};\n\n";
}

}  // namespace

std::string introduction(const CFiles& files, std::string_view what) {
  const CNetwork& network = files.network;
  return "/* " + std::string(what) + ".\n\n   The network: " + to_string(network.layers.size()) + " layers, " +
         to_string(network.input.size()) + " features, " + to_string(network.output().size()) + " outputs, in " +
         (files.isInt8() ? "8-bit integers" : "32-bit floats") + ".\n   Written by " + plainOf(files.options.maker) +
         " from model " + plainOf(files.options.fingerprint) +
         ".\n\n   cc -std=c99 -O2 -ffp-contract=off: with the last flag, and without -ffast-math, every machine gives "
         "the same\n   bits as the program that wrote this. */\n";
}

std::string sourceText(const CFiles& files) {
  const std::string type(files.network.type);
  return introduction(files, "A trained network") + "#include \"" + files.file + ".h\"\n\n" + classNames(files) +
         kernelsOf(files.network) + files.network.constants + scalingText(files) + "static " + type + " arena[" +
         to_string(files.plan.arena) + "];\n\n" + runText(files) + predictText(files);
}

}  // namespace prune::deploy
