#pragma once
/// One network in the forms in which it can be run, to compare what a pass of each takes.

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "base/registry.h"
#include "lab/experiment/experiment.h"
#include "lab/measures/forwards.h"

namespace prune {

struct Form {
  std::string_view id;  ///< `whole`, `masked`, `compressed`, `shrunk`
  Name name;
  std::string_view formula;
  /// The network of an experiment in this form.
  ///
  /// @param whole  the network before the first cut; null when nothing was cut
  Network<float> (*network)(const Experiment& experiment, const Model<float>* whole);
};

/// whole       before the first cut; the network as it is, without masks, when nothing was cut
/// masked      as it is, each matrix multiplied in full: what is removed is a weight of value 0
/// compressed  as the engine runs it: products on the kept weights alone, in every matrix where that pays
/// shrunk      without the units that are gone, and then compressed too
std::span<const Form> forms();

/// @throws Error UnknownId
Network<float> inForm(std::string_view id, const Experiment& experiment, const Model<float>* whole);

/// Runs the forms of one experiment; keeps them for one batch size and as long as the network stays as it is, so that
/// the time of a later call is that of its passes. Forms that are the same network are one and the same work, in the
/// same memory: where the numbers lie makes a difference of some percent.
class TimedForms {
 public:
  /// Does forward passes.
  ///
  /// @param batch  in [1, 4096]
  /// @param count  how many, in [0, 1e9]
  /// @return       the numbers that a pass works with; see `Forwards::parameters`
  /// @throws Error naming the argument
  Index run(const Experiment& experiment, std::string_view form, double batch, double count);

 private:
  void forgetOthers(Index revision, Index batch);

  Index revision_ = -1;
  Index batch_ = 0;
  std::vector<std::shared_ptr<Forwards>> kept_;  ///< one a form, once it was asked for
};

}  // namespace prune
