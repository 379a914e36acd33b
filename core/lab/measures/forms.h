#pragma once
/// The forms in which a pruned network can run, for timing their forward passes.

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
  /// Makes the network of an experiment in this form.
  ///
  /// @param whole  the model before the first cut; null when nothing was cut
  Network<float> (*network)(const Experiment& experiment, const Model<float>* whole);
};

/// The forms of a network:
///
/// whole       before the first cut; the present network without masks when nothing was cut
/// masked      each matrix multiplied in full, with removed weights as ordinary weights of value 0
/// compressed  as the engine runs it: products on the kept weights alone, for every matrix where that is faster
/// shrunk      without removed units, and compressed
std::span<const Form> forms();

/// @throws Error UnknownId
Network<float> inForm(std::string_view id, const Experiment& experiment, const Model<float>* whole);

/// Runs forward passes of the forms of one experiment. Forms are cached for one batch size until the network changes,
/// so that later calls take only the time of their passes. Forms with equal networks share one copy, because the
/// location in memory alone changes the time by some percent.
class TimedForms {
 public:
  /// Runs forward passes on random samples.
  ///
  /// @param batch  in [1, 4096]
  /// @param count  number of passes, in [0, 1e9]
  /// @return       `Forwards::parameters` of the form
  /// @throws Error naming the argument
  Index run(const Experiment& experiment, std::string_view form, double batch, double count);

 private:
  void forgetOthers(Index revision, Index batch);

  Index revision_ = -1;
  Index batch_ = 0;
  std::vector<std::shared_ptr<Forwards>> kept_;  ///< one for each form, null until it has run
};

}  // namespace prune
