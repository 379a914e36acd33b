#include "nn/description/network_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "base/check.h"
#include "nn/kernels/activation_kernels.h"

namespace prune {

namespace {

/// A piece of the text, and where it starts (counted from 0).
struct Piece {
  std::string_view text;
  std::size_t start;
};

ErrorPlace atCharacter(std::size_t start) {
  return {"network", static_cast<Index>(start) + 1};
}

std::string shortened(std::string_view text) {
  constexpr std::size_t kLongest = 40;
  return textFrom({text.substr(0, kLongest), text.size() > kLongest ? "..." : ""});
}

Piece trimmed(Piece piece) {
  while (!piece.text.empty() && piece.text.front() == ' ') piece = {piece.text.substr(1), piece.start + 1};
  while (!piece.text.empty() && piece.text.back() == ' ') piece.text.remove_suffix(1);
  return piece;
}

/// Splits at a separator outside brackets.
std::vector<Piece> split(Piece piece, char separator) {
  std::vector<Piece> pieces;
  std::size_t begin = 0;
  int depth = 0;
  for (std::size_t i = 0; i <= piece.text.size(); ++i) {
    const bool isEnd = i == piece.text.size();
    if (!isEnd && piece.text[i] == '(') ++depth;
    if (!isEnd && piece.text[i] == ')') --depth;
    if (!isEnd && (piece.text[i] != separator || depth > 0)) continue;
    pieces.push_back({piece.text.substr(begin, i - begin), piece.start + begin});
    begin = i + 1;
  }
  return pieces;
}

/// A plain decimal number, or nothing.
std::optional<double> number(std::string_view text) {
  double value = 0;
  double unit = 1;
  bool hasDigit = false;
  bool hasPoint = false;
  if (text.size() > 20) return std::nullopt;  // what toText writes is shorter
  for (const char c : text) {
    if (c == '.' && !hasPoint) {
      hasPoint = true;
    } else if (c >= '0' && c <= '9') {
      hasDigit = true;
      value = value * 10 + (c - '0');
      if (hasPoint) unit *= 10;
    } else {
      return std::nullopt;
    }
  }
  if (!hasDigit) return std::nullopt;
  return value / unit;
}

/// `name(a, b)` taken apart.
struct Call {
  Piece name;
  std::vector<Piece> arguments;
};

Call toCall(Piece part) {
  const std::size_t open = part.text.find('(');
  if (open == std::string_view::npos) return {part, {}};
  if (part.text.back() != ')') fail(atCharacter(part.start), "no-closing-bracket", shortened(part.text));
  const Piece inside{part.text.substr(open + 1, part.text.size() - open - 2), part.start + open + 1};
  Call call{trimmed({part.text.substr(0, open), part.start}), split(inside, ',')};
  for (Piece& argument : call.arguments) argument = trimmed(argument);
  return call;
}

double argument(const Call& call, std::size_t index, const char* name, double otherwise = -1) {
  if (index >= call.arguments.size()) {
    if (otherwise >= 0) return otherwise;
    fail(atCharacter(call.name.start), "argument-missing", shortened(call.name.text), name);
  }
  const Piece& piece = call.arguments[index];
  const std::optional<double> value = number(piece.text);
  if (!value) fail(atCharacter(piece.start), "argument-no-number", name, shortened(piece.text));
  return *value;
}

LayerDescription denseOf(const Call& call) {
  return {.type = "dense", .units = argument(call, 0, "units")};
}

LayerDescription convOf(const Call& call) {
  LayerDescription description{.type = "conv1d",
                               .units = argument(call, 0, "filters"),
                               .size = argument(call, 1, "kernel"),
                               .stride = argument(call, 2, "stride", 1)};
  const bool isSame = call.arguments.size() > 3 && call.arguments[3].text == "same";
  if (isSame && std::fmod(description.size, 2) != 1)
    fail(atCharacter(call.arguments[3].start), "even-kernel", description.size);
  description.padding = isSame ? (description.size - 1) / 2 : argument(call, 3, "padding", 0);
  return description;
}

LayerDescription maxPoolOf(const Call& call) {
  return {.type = "max-pool", .size = argument(call, 0, "size"), .stride = argument(call, 1, "stride", 0)};
}

LayerDescription averagePoolOf(const Call& call) {
  return {.type = "average-pool", .size = argument(call, 0, "size"), .stride = argument(call, 1, "stride", 0)};
}

LayerDescription dropoutOf(const Call& call) {
  return {.type = "dropout", .rate = argument(call, 0, "rate")};
}

template <const char* Type>
LayerDescription plain(const Call& /*call*/) {
  return {.type = Type};
}

constexpr char kGlobal[] = "global-average-pool";
constexpr char kFlatten[] = "flatten";
constexpr char kBatchNorm[] = "batch-norm";

struct Word {
  std::string_view id;
  std::size_t mostArguments;
  LayerDescription (*make)(const Call& call);
};

constexpr std::array<Word, 8> kWords{{
    {"dense", 1, denseOf},
    {"conv", 4, convOf},
    {"pool", 2, maxPoolOf},
    {"avgpool", 2, averagePoolOf},
    {"gap", 0, plain<kGlobal>},
    {"flatten", 0, plain<kFlatten>},
    {"bn", 0, plain<kBatchNorm>},
    {"dropout", 1, dropoutOf},
}};

bool isActivation(std::string_view id) {
  for (const std::string_view name : activationNames())
    if (name == id) return true;
  return false;
}

std::vector<std::string> wantedActivations() {
  return {activationNames().begin(), activationNames().end()};
}

std::vector<std::string> wantedWords() {
  std::vector<std::string> list;
  list.reserve(kWords.size() + activationNames().size());
  for (const Word& word : kWords) list.emplace_back(word.id);
  for (const std::string_view name : activationNames()) list.emplace_back(name);
  return list;
}

LayerDescription toLayer(Piece part) {
  if (number(part.text)) return {.type = "dense", .units = *number(part.text)};
  const Call call = toCall(part);
  if (call.arguments.empty() && isActivation(call.name.text))
    return {.type = "activation", .function = std::string(call.name.text)};
  for (const Word& word : kWords) {
    if (word.id != call.name.text) continue;
    if (call.arguments.size() > word.mostArguments)
      fail(atCharacter(part.start), "too-many-arguments", word.id, word.mostArguments, call.arguments.size());
    return word.make(call);
  }
  fail(atCharacter(part.start), "no-layer", shortened(part.text), wantedWords());
}

/// Steps, channels and static features, unchecked.
using NamedShape = std::array<double, 3>;

NamedShape named(Shape shape) {
  return {static_cast<double>(shape.steps), static_cast<double>(shape.channels),
          static_cast<double>(shape.staticFeatures)};
}

/// What a first part names, such as `784`, `128x3` or `72x1+2`.
std::optional<NamedShape> inputOf(Piece part) {
  const std::size_t plus = part.text.find('+');
  const std::string_view window = part.text.substr(0, plus);
  const std::size_t times = window.find('x');
  const bool hasSteps = times != std::string_view::npos;
  const std::optional<double> steps = hasSteps ? number(window.substr(0, times)) : 1;
  const std::optional<double> channels = number(hasSteps ? window.substr(times + 1) : window);
  const std::optional<double> beside = plus == std::string_view::npos ? 0 : number(part.text.substr(plus + 1));
  return steps && channels && beside ? std::optional(NamedShape{*steps, *channels, *beside}) : std::nullopt;
}

/// Whether this is the shape of a sample, or the number of all its features.
bool isShape(const NamedShape& given, Shape shape) {
  return given == named(shape) || given == named({1, shape.size()});
}

bool wantsActivation(const LayerDescription& layer) {
  return layer.type == "dense" || layer.type == "conv1d";
}

/// Puts the hidden activation after every dense and conv but the last, behind a batch norm that follows.
std::vector<LayerDescription> withActivations(const std::vector<LayerDescription>& given, const std::string& hidden) {
  if (hidden == "identity") return given;
  std::vector<LayerDescription> layers;
  auto left = std::count_if(given.begin(), given.end(), wantsActivation);
  bool isOwed = false;
  for (const LayerDescription& layer : given) {
    if (layer.type == "activation") isOwed = false;
    if (isOwed && layer.type != "batch-norm") layers.push_back({.type = "activation", .function = hidden});
    if (layer.type != "batch-norm") isOwed = wantsActivation(layer) && --left > 0;
    layers.push_back(layer);
  }
  return layers;
}

/// Flattens before a dense layer that would see steps or static features.
std::vector<LayerDescription> withFlatten(const std::vector<LayerDescription>& given, Shape shape) {
  std::vector<LayerDescription> layers;
  for (const LayerDescription& layer : given) {
    if (layer.type == "dense" && shape.size() > shape.channels) layers.push_back({.type = "flatten"});
    layers.push_back(layer);
    shape = outputOf(layer, shape, textFrom({"layers[", layers.size() - 1, "]"}));
  }
  return layers;
}

}  // namespace

NetworkDescription parseNetwork(std::string_view text, Shape input) {
  constexpr std::size_t kLongest = 1000;
  if (text.size() > kLongest) fail(atCharacter(kLongest), "text-too-long", kLongest);
  std::vector<Piece> words;
  for (const Piece& piece : split({text, 0}, ' '))
    if (!piece.text.empty()) words.push_back(piece);
  if (words.empty()) fail(atCharacter(0), "no-layers");
  if (words.size() > 3) fail(atCharacter(words[3].start), "too-many-activations", shortened(words[3].text));
  for (std::size_t i = 1; i < words.size(); ++i)
    if (!isActivation(words[i].text))
      fail(atCharacter(words[i].start), "no-activation", shortened(words[i].text), wantedActivations());
  std::vector<Piece> parts = split(words.front(), '-');
  // `leaky-relu` is one part with a dash in it.
  for (std::size_t i = 0; i + 1 < parts.size(); ++i)
    if (parts[i].text == "leaky" && parts[i + 1].text == "relu") {
      parts[i].text = text.substr(parts[i].start, 10);
      parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
  const auto start = parts.size() > 1 ? inputOf(parts.front()) : std::nullopt;
  if (start && !isShape(*start, input))
    fail(atCharacter(parts.front().start), "other-input", shortened(parts.front().text), toText(input));
  std::vector<LayerDescription> layers;
  for (std::size_t i = start ? 1 : 0; i < parts.size(); ++i) layers.push_back(toLayer(parts[i]));
  layers = withActivations(layers, words.size() > 1 ? std::string(words[1].text) : "relu");
  if (words.size() > 2 && words[2].text != "identity")
    layers.push_back({.type = "activation", .function = std::string(words[2].text)});
  return {input, withFlatten(layers, input)};
}

Shape namedInput(std::string_view text) {
  const auto given = inputOf({text.substr(0, text.find('-')), 0});
  if (!given) fail(atCharacter(0), "no-input", shortened(text));
  const auto whole = [&](std::size_t place, Index low) {
    return checkWhole("network", "input", (*given)[place], low, kMostParameters);
  };
  return {whole(0, 1), whole(1, 1), whole(2, 0)};
}

std::string toText(Shape shape) {
  const std::string window =
      shape.steps > 1 ? textFrom({shape.steps, "x", shape.channels}) : textFrom({shape.channels});
  return shape.staticFeatures > 0 ? textFrom({window, "+", shape.staticFeatures}) : window;
}

std::string toText(const NetworkDescription& description) {
  const auto numbers = [](const std::string& name, std::initializer_list<double> values) {
    std::string text = name;
    for (const double value : values) text += (text.size() > name.size() ? "," : "(") + toText(value);
    return text + ")";
  };
  const auto textOf = [&](const LayerDescription& layer) -> std::string {
    const double stride = layer.stride == 0 ? layer.size : layer.stride;
    if (layer.type == "dense") return toText(layer.units);
    if (layer.type == "activation") return layer.function;
    if (layer.type == "dropout") return numbers("dropout", {layer.rate});
    if (layer.type == "max-pool" || layer.type == "average-pool") {
      const std::string name = layer.type == "max-pool" ? "pool" : "avgpool";
      return stride == layer.size ? numbers(name, {layer.size}) : numbers(name, {layer.size, stride});
    }
    if (layer.type == "conv1d") {
      if (layer.padding > 0) return numbers("conv", {layer.units, layer.size, layer.stride, layer.padding});
      return layer.stride > 1 ? numbers("conv", {layer.units, layer.size, layer.stride})
                              : numbers("conv", {layer.units, layer.size});
    }
    if (layer.type == "batch-norm") return "bn";
    return layer.type == "flatten" ? "flatten" : "gap";
  };
  std::string text = toText(description.input);
  for (const LayerDescription& layer : description.layers) text += textFrom({"-", textOf(layer)});
  const bool wouldGain = withActivations(description.layers, "relu").size() > description.layers.size();
  return text + (wouldGain ? " identity" : "");
}

}  // namespace prune
