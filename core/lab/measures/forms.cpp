#include "lab/measures/forms.h"

#include <algorithm>
#include <array>

#include "base/check.h"
#include "prune/measure/calibration.h"
#include "prune/surgery/shrink.h"

namespace prune {

namespace {

constexpr std::string_view kForwards = "forwards";

Network<float> wholeNetwork(const Experiment& experiment, const Model<float>* whole) {
  return withoutMasks(whole ? whole->network : experiment.network());
}

Network<float> maskedNetwork(const Experiment& experiment, const Model<float>* /*whole*/) {
  return withoutMasks(experiment.network());
}

Network<float> compressedNetwork(const Experiment& experiment, const Model<float>* /*whole*/) {
  return experiment.network();
}

Network<float> shrunkNetwork(const Experiment& experiment, const Model<float>* /*whole*/) {
  return shrink(Model<float>{experiment.description(), experiment.network()}).network;
}

constexpr std::array<Form, 4> kForms{{
    {"whole", {"剪枝前", "before pruning"}, "y = W x, W before the first cut", wholeNetwork},
    {"masked", {"掩码", "masked"}, "y = W x, 0 in W for what is removed", maskedNetwork},
    {"compressed",
     {"压缩", "compressed"},
     "y_i = sum of w_ij x_j over the kept j, in each matrix where that pays",
     compressedNetwork},
    {"shrunk", {"缩小", "shrunk"}, "y = W' x, W' without the rows and columns of removed units", shrunkNetwork},
}};

const Form& formOf(std::string_view id) {
  return findById(kForwards, "form", forms(), id);
}

/// Whether two networks do the same with the same numbers.
bool isSame(const Network<float>& left, const Network<float>& right) {
  if (left.layerCount() != right.layerCount()) return false;
  for (Index i = 0; i < left.layerCount(); ++i) {
    const Weights<float>* mine = left.layer(i).weights();
    const Weights<float>* other = right.layer(i).weights();
    if (left.layer(i).output().size() != right.layer(i).output().size() || !mine != !other) return false;
    if (mine && (mine->size() != other->size() || mine->mask() != other->mask() || mine->value() != other->value()))
      return false;
  }
  return true;
}

}  // namespace

std::span<const Form> forms() {
  return kForms;
}

Network<float> inForm(std::string_view id, const Experiment& experiment, const Model<float>* whole) {
  return formOf(id).network(experiment, whole);
}

Index TimedForms::run(const Experiment& experiment, std::string_view form, double batch, double count) {
  const Form& asked = formOf(form);
  const Index samples = checkWhole(kForwards, "batch", batch, 1, 4096);
  const Index passes = checkWhole(kForwards, "count", count, 0, 1'000'000'000);
  forgetOthers(experiment.revision(), samples);
  std::shared_ptr<Forwards>& forwards = kept_[static_cast<std::size_t>(&asked - forms().data())];
  if (!forwards) {
    Network<float> network = asked.network(experiment, experiment.whole());
    const auto same = std::find_if(kept_.begin(), kept_.end(), [&](const std::shared_ptr<Forwards>& kept) {
      return kept && isSame(kept->network(), network);
    });
    forwards = same == kept_.end() ? std::make_shared<Forwards>(std::move(network), samples) : *same;
  }
  forwards->run(passes);
  return forwards->parameters();
}

void TimedForms::forgetOthers(Index revision, Index batch) {
  if (revision == revision_ && batch == batch_) return;
  kept_.clear();
  kept_.resize(forms().size());
  revision_ = revision;
  batch_ = batch;
}

}  // namespace prune
