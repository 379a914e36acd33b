#include "lab/inspection/given_network.h"

#include <charconv>
#include <span>

#include "base/check.h"
#include "base/error.h"

namespace prune {

namespace {

constexpr Index kMostGivenLayers = 6;
constexpr Index kMostGivenUnits = 24;

DenseLayer<double> checkedLayer(std::string_view where, std::string_view name, const GivenLayer& given) {
  const std::string weights = textFrom({name, ".weights"});
  const std::string bias = textFrom({name, ".bias"});
  checkWhole(where, weights + ".length", static_cast<double>(given.weights.rows()), 1, kMostGivenUnits);
  checkWhole(where, weights + "[0].length", static_cast<double>(given.weights.cols()), 1, kMostGivenUnits);
  checkEntries(where, weights, given.weights, kLargestGiven);
  DenseLayer<double> layer(given.weights.cols(), given.weights.rows(), activation(where, given.activation));
  layer.weights.value = given.weights;
  if (given.bias.size() == 0) return layer;
  checkSize(where, bias, given.bias.size(), layer.outputs());
  checkEntries(where, bias, std::span(given.bias.data(), static_cast<std::size_t>(given.bias.size())), kLargestGiven);
  layer.bias = given.bias;
  return layer;
}

/// The numbers of `w2.1.3` after its letter, less 1; empty when it is written otherwise.
std::vector<Index> placesIn(std::string_view text) {
  std::vector<Index> places;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at != end) {
    Index place = 0;
    const auto [next, problem] = std::from_chars(at, end, place);
    const bool hasMore = next != end;
    if (problem != std::errc() || (hasMore && *next != '.') || (hasMore && next + 1 == end)) return {};
    places.push_back(place - 1);
    at = hasMore ? next + 1 : end;
  }
  return places;
}

bool isPlaceIn(Index place, Index count) {
  return place >= 0 && place < count;
}

}  // namespace

DenseNetwork<double> givenNetwork(std::string_view where, const std::vector<GivenLayer>& layers) {
  checkWhole(where, "layers.length", static_cast<double>(layers.size()), 1, kMostGivenLayers);
  std::vector<DenseLayer<double>> checked;
  for (std::size_t i = 0; i < layers.size(); ++i) {
    const std::string name = textFrom({"layers[", i, "]"});
    DenseLayer<double> layer = checkedLayer(where, name, layers[i]);
    if (i > 0) checkSize(where, name + ".weights[0]", layer.inputs(), checked.back().outputs());
    checked.push_back(std::move(layer));
  }
  return DenseNetwork<double>(std::move(checked));
}

NetworkPart partOf(std::string_view where, const DenseNetwork<double>& network, std::string_view id) {
  const bool isWeight = id.starts_with('w');
  const std::vector<Index> places = id.empty() ? std::vector<Index>() : placesIn(id.substr(1));
  const std::size_t wanted = isWeight ? 3 : 2;
  const bool isWritten = places.size() == wanted && (isWeight || id.starts_with('n'));
  const Index layers = isWeight ? network.layerCount() : network.layerCount() - 1;
  if (isWritten && isPlaceIn(places[0], layers)) {
    const DenseLayer<double>& layer = network.layer(places[0]);
    if (isPlaceIn(places[1], layer.outputs()) && (!isWeight || isPlaceIn(places[2], layer.inputs())))
      return {places[0], places[1], isWeight ? places[2] : -1};
  }
  fail(where, "no-such-part", id);
}

std::string weightId(Index layer, Index unit, Index input) {
  return textFrom({"w", layer + 1, ".", unit + 1, ".", input + 1});
}

}  // namespace prune
