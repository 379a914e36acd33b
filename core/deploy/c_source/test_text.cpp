#include <string>

#include "deploy/c_source/c_files.h"
#include "deploy/c_source/c_text.h"

namespace prune::deploy {

namespace {

/// A two-dimensional array, a row a sample.
template <class Value>
std::string matrixText(const CFiles& files, std::string_view type, std::string_view name, std::string_view size,
                       const Matrix<Value>& values) {
  std::vector<std::vector<std::string>> rows(static_cast<std::size_t>(values.rows()));
  for (Index row = 0; row < values.rows(); ++row)
    for (Index column = 0; column < values.cols(); ++column) {
      if constexpr (std::is_same_v<Value, float>)
        rows[static_cast<std::size_t>(row)].push_back(literalOf(values(row, column)));
      else
        rows[static_cast<std::size_t>(row)].push_back(std::to_string(values(row, column)));
    }
  return "static const " + std::string(type) + " " + std::string(name) + "[SAMPLES][" + files.macro + "_" +
         std::string(size) + "] = {" + rowsOf(rows) + "};\n";
}

constexpr std::string_view kSameFloats = R"(
/* Whether all numbers are equal to the last bit. */
static int same_floats(const float* a, const float* b, int32_t count) {
  int isSame = 1;
  for (int32_t i = 0; i < count; ++i) {
    union {
      float number;
      uint32_t bits;
    } x, y;
    x.number = a[i];
    y.number = b[i];
    if (x.bits != y.bits) isSame = 0;
  }
  return isSame;
}
)";

constexpr std::string_view kSameBytes = R"(
static int same_bytes(const int8_t* a, const int8_t* b, int32_t count) {
  int isSame = 1;
  for (int32_t i = 0; i < count; ++i)
    if (a[i] != b[i]) isSame = 0;
  return isSame;
}
)";

std::string mainText(const CFiles& files) {
  const std::string& name = files.name;
  const std::string output = files.macro + "_OUTPUTS";
  return "\nint main(void) {\n  int count = 0;\n  for (int32_t i = 0; i < SAMPLES; ++i) {\n    " +
         std::string(files.network.type) + " z[" + output + "];\n    float y[" + output + "];\n    " + name +
         "_run(inputs[i], z);\n    " + name + "_predict(features[i], y);\n    if (same_" +
         (files.isInt8() ? "bytes" : "floats") + "(z, outputs[i], " + output + ") && same_floats(y, answers[i], " +
         output + ")) ++count;\n  }\n  printf(\"" + name +
         ": %d of %d samples give the expected bits%s\\n\", count, SAMPLES,\n         count == SAMPLES ? \"\" : \" "
         "(was it "
         "compiled with -ffp-contract=off, and without -ffast-math?)\");\n  return count == SAMPLES ? 0 : 1;\n}\n";
}

}  // namespace

std::string testText(const CFiles& files, const TestVectors& vectors) {
  const std::string_view type = files.network.type;
  return introduction(files, "A self-test, which prints one line and returns 0 or 1") +
         "#include <stdio.h>\n\n#include \"" + files.file + ".h\"\n\n#define SAMPLES " +
         std::to_string(vectors.features.rows()) +
         "\n\n/* In the units of the data; and what the network answers. */\n" +
         matrixText(files, "float", "features", "FEATURES", vectors.features) +
         matrixText(files, "float", "answers", "OUTPUTS", vectors.answers) +
         "\n/* As the network takes them, and what leaves its last layer. */\n" +
         (files.isInt8() ? matrixText(files, type, "inputs", "FEATURES", vectors.inputs) +
                               matrixText(files, type, "outputs", "OUTPUTS", vectors.outputs)
                         : matrixText(files, type, "inputs", "FEATURES", vectors.floatInputs) +
                               matrixText(files, type, "outputs", "OUTPUTS", vectors.floatOutputs)) +
         std::string(kSameFloats) + (files.isInt8() ? std::string(kSameBytes) : "") + mainText(files);
}

}  // namespace prune::deploy
