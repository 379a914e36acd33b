#include "data/digits.h"

#include <string>

#include "base/check.h"
#include "data/generators/drawing.h"

namespace prune {

namespace {

constexpr std::size_t kHeader = 9;
constexpr Index kSide = 28;
constexpr std::size_t kPixels = 784;
constexpr std::size_t kClasses = 10;
constexpr std::string_view kMagic = "PPD1";
constexpr int kSixteenLevels = 15;
constexpr int kAllLevels = 255;

constexpr std::string_view kMnist = "mnist";

void checkByte(const char* name, int given, int wanted) {
  if (given != wanted) fail(kMnist, "digits-asset-side", name, wanted, given);
}

struct Header {
  std::size_t samples;
  bool isPacked;  ///< two pixels a byte
};

Header readHeader(std::span<const std::uint8_t> asset) {
  if (asset.size() < kHeader) fail(kMnist, "digits-asset-short", kHeader, asset.size());
  for (std::size_t i = 0; i < kMagic.size(); ++i)
    if (asset[i] != static_cast<std::uint8_t>(kMagic[i])) fail(kMnist, "digits-asset-start");
  const std::size_t samples = asset[4] + std::size_t{256} * asset[5];
  if (samples == 0 || samples * kPixels > static_cast<std::size_t>(kMaxValues))
    fail(kMnist, "digits-asset-count", static_cast<std::size_t>(kMaxValues) / kPixels, samples);
  checkByte("width", asset[6], kSide);
  checkByte("height", asset[7], kSide);
  if (asset[8] != kSixteenLevels && asset[8] != kAllLevels) fail(kMnist, "digits-asset-levels", asset[8]);
  const Header header{samples, asset[8] == kSixteenLevels};
  const std::size_t wanted = kHeader + samples * (1 + (header.isPacked ? kPixels / 2 : kPixels));
  if (asset.size() != wanted) fail(kMnist, "digits-asset-length", wanted, samples, asset.size());
  return header;
}

std::vector<int> readLabels(std::span<const std::uint8_t> labels) {
  std::vector<int> result;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i] >= kClasses) fail(kMnist, "digits-asset-label", labels[i], i);
    result.push_back(labels[i]);
  }
  return result;
}

std::vector<std::uint8_t> unpack(std::span<const std::uint8_t> pairs) {
  std::vector<std::uint8_t> pixels(2 * pairs.size());
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    pixels[2 * i] = static_cast<std::uint8_t>(17 * (pairs[i] % 16));
    pixels[2 * i + 1] = static_cast<std::uint8_t>(17 * (pairs[i] / 16));
  }
  return pixels;
}

}  // namespace

Dataset digits(const DataOptions& checked) {
  const Header header = readHeader(checked.asset);
  const std::vector<int> labels = readLabels(checked.asset.subspan(kHeader, header.samples));
  std::size_t samples = header.samples;
  if (checked.samples > 0)
    samples = static_cast<std::size_t>(
        checkWhole("mnist", "samples", static_cast<double>(checked.samples), 1, static_cast<Index>(samples)));
  const std::span<const std::uint8_t> pixels =
      checked.asset.subspan(kHeader + header.samples, samples * (header.isPacked ? kPixels / 2 : kPixels));
  Dataset data;
  data.shape.channels = kPixels;
  data.labels.assign(labels.begin(), labels.begin() + static_cast<std::ptrdiff_t>(samples));
  data.bytes = header.isPacked ? unpack(pixels) : std::vector<std::uint8_t>(pixels.begin(), pixels.end());
  data.byteScale = 1.0F / 255;
  Rng rng(checked.seed);
  applyLabelNoise(data, kClasses, checked.noise, rng);
  return data;
}

}  // namespace prune
