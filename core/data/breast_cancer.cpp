#include "data/breast_cancer.h"

#include <optional>
#include <string>

#include "base/check.h"
#include "data/generators/drawing.h"
#include "data/names.h"

namespace prune {

namespace {

constexpr Index kFeatures = 30;
constexpr std::size_t kFields = 31;

constexpr std::string_view kBreastCancer = "breast-cancer";

std::string_view beginningOf(std::string_view text) {
  return text.substr(0, 40);
}

/// Takes what is before the next `separator` off the front of `text`; all of it when there is none.
std::string_view take(std::string_view& text, char separator) {
  const std::size_t end = text.find(separator);
  const std::string_view part = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return part;
}

/// Reads digits with at most one point among them, fifteen digits at most, so that one division rounds once.
std::optional<double> decimal(std::string_view text) {
  double digits = 0;
  double scale = 1;
  std::size_t count = 0;
  bool hasPoint = false;
  for (const char c : text) {
    if (c == '.' && !hasPoint) {
      hasPoint = true;
      continue;
    }
    if (c < '0' || c > '9') return std::nullopt;
    digits = 10 * digits + (c - '0');
    if (hasPoint) scale *= 10;
    ++count;
  }
  if (count == 0 || count > 15 || text.front() == '.' || text.back() == '.') return std::nullopt;
  return digits / scale;
}

/// Reads `569,30,malignant,benign` and returns the number of samples.
Index readHeader(std::string_view line) {
  const std::string_view whole = line;
  const std::optional<double> samples = decimal(take(line, ','));
  if (line != "30,malignant,benign" || !samples || *samples < 1 || *samples > static_cast<double>(kMaxSamples) ||
      *samples != static_cast<double>(static_cast<Index>(*samples)))
    fail(kBreastCancer, "table-asset-head", beginningOf(whole));
  return static_cast<Index>(*samples);
}

void readRow(std::string_view line, Index sample, Dataset& data) {
  const std::string_view whole = line;
  std::size_t fields = 1;
  for (const char c : whole) fields += c == ',' ? 1 : 0;
  if (fields != kFields) fail(kBreastCancer, "table-asset-row", sample + 2, beginningOf(whole));
  for (Index k = 0; k < kFeatures; ++k) {
    const std::string_view field = take(line, ',');
    const std::optional<double> value = decimal(field);
    if (!value)
      fail(kBreastCancer, "table-asset-number", names::kBreastFeatures[static_cast<std::size_t>(k)].en, sample + 2,
           beginningOf(field));
    data.values(sample, k) = static_cast<float>(*value);
  }
  if (line != "0" && line != "1") fail(kBreastCancer, "table-asset-class", sample + 2, beginningOf(line));
  data.labels[static_cast<std::size_t>(sample)] = line == "1" ? 1 : 0;
}

}  // namespace

Dataset breastCancer(const DataOptions& checked) {
  std::string_view text(reinterpret_cast<const char*>(checked.asset.data()), checked.asset.size());
  const auto nextLine = [&] {
    std::string_view line = take(text, '\n');
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    return line;
  };
  const Index count = readHeader(nextLine());
  Dataset data = classificationOf(count, 1, kFeatures);
  data.standardise = Standardise::Feature;
  for (Index i = 0; i < count; ++i) readRow(nextLine(), i, data);
  if (!text.empty()) fail(kBreastCancer, "table-asset-long", count, beginningOf(text));
  if (checked.samples > 0) {
    const Index samples = checkWhole("breast-cancer", "samples", static_cast<double>(checked.samples), 1, count);
    data.values.conservativeResize(samples, Eigen::NoChange);
    data.labels.resize(static_cast<std::size_t>(samples));
  }
  Rng rng(checked.seed);
  applyLabelNoise(data, 2, checked.noise, rng);
  return data;
}

}  // namespace prune
