#pragma once
/// A plan under way: cut, restart, train again, measure, round by round; a few mini-batches a call.

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "lab/measures/storage.h"
#include "lab/plan/plan_settings.h"

namespace prune {

enum class PlanStage { Watch, Cut, Retrain, Done, Rewind };

/// `rewind` (training done again from the seed's weights, to those that each round shall go back to), `watch` (training
/// that the criterion looks at, before the first cut), `cut`, `retrain`, `done`.
std::string_view planStageId(PlanStage stage);

enum class PlanEnd { None, Rounds, Floor, Budget, Layers, Diverged, Missed };

/// `""`, `rounds` (all of them, and nothing that was wanted is missed), `floor`, `budget` (the network is within it),
/// `layers` (none can spare more), `diverged`, `missed` (all rounds, and the network is still above the budget).
std::string_view planEndId(PlanEnd end);

struct PlanProgress {
  Index round = 0;   ///< complete ones
  Index rounds = 0;  ///< at most
  PlanStage stage = PlanStage::Cut;
  PlanEnd end = PlanEnd::None;
  Index step = 0;   ///< of `rewind`: mini-batches trained
  Index steps = 0;  ///< of `rewind`: that have to be
  /// Once it has ended, whyever: by how much the network is above the budgets; 0 when it is not, or there is none.
  Index overBytes = 0;
  Index overMacs = 0;
};

/// One round. Each evaluation has all parts; of one in which nothing was trained `retrained` is `cut`.
struct PlanRound {
  double amount = 0;   ///< that was to be gone, in the unit of its kind
  Index layer = -1;    ///< the one layer that lost, of `layer-by-layer`
  bool isKept = true;  ///< false when it ended below the floor and was taken back
  CutResult result;
  EpochReport before;
  EpochReport cut;                   ///< right after it, healed, before any restart
  EpochReport retrained;             ///< in the end
  std::vector<EpochReport> history;  ///< of the training after the cut; empty without
  Index kept = 0;                    ///< weights
  Index bytes = 0;                   ///< in the smallest 32-bit format, of the shrunk network when units are cut
  std::string_view format;           ///< which one that is
  Index macs = 0;                    ///< for one sample, those of removed weights left out
  /// Of `layer-by-layer`: what the loss on the scored samples gains when this round's share goes from each part; NaN
  /// for those that are closed.
  std::vector<double> growth;
};

/// Carries out a plan on an experiment. The same plan on the same network gives the same bits.
///
/// Which accuracy the floor is held against: of the validation part, else the test part, else the training part.
class PlanRun {
 public:
  /// @param experiment  stays the caller's, and must outlive the run
  /// @throws Error naming the setting; the experiment is as before then
  PlanRun(Experiment& experiment, const PlanSettings& settings);

  /// One that goes on from where another is, with the same bits.
  ///
  /// @param experiment  a copy of the other's; stays the caller's
  PlanRun(const PlanRun& other, Experiment& experiment);

  PlanProgress progress() const;
  const std::vector<PlanRound>& rounds() const { return rounds_; }

  /// Does at most so many mini-batches, and at most one cut. When a cut is refused, the network is as before it.
  ///
  /// @return pieces of work done; 0 when the plan has ended
  Index advance(Index maxSteps);

  /// The part of it that cannot fail half-way: at most so many mini-batches of a training that is under way.
  ///
  /// @return how many were done; 0 when none is
  Index train(Index maxSteps);

  /// Whether there is more to train before anything else has to be done.
  bool isTraining() const;

  /// Back to the network as it was after `round` rounds; the plan goes on from there, with the same bits. One that has
  /// ended after so many stays so; one that still watches, or has diverged doing so, starts to watch again.
  ///
  /// @param round  in [0, rounds().size()]
  void undoTo(double round);

 private:
  struct Checkpoint {
    ExperimentState state;
    std::vector<bool> isClosed;
  };

  EpochReport evaluateAll();
  double accuracyOf(const EpochReport& report) const;
  bool chooseLayer(ResolvedCut& next, PlanRound& round);
  void begin();
  void watch();
  void endRewinding();
  void beginRound();
  void restart();
  EpochReport reportInTheEnd(const PlanRound& round);
  void endRound();
  void finish(PlanEnd end);
  bool isAboveFloor(const EpochReport& report) const;
  bool isWithinBudget(const PlanRound& round) const;
  Index macsNow() const;
  StoredSize sizeNow() const;
  double amountNow(double amount) const;

  Experiment& experiment_;
  ResolvedPlan plan_;
  std::unique_ptr<Retraced> retraced_;  ///< until it has come to the weights to rewind to
  std::optional<Network<float>> rewound_;
  double allFirst_ = 0;   ///< candidates in the chosen layers in the beginning
  double leftFirst_ = 1;  ///< of them, in the unit of the amount
  PlanStage stage_ = PlanStage::Cut;
  PlanEnd end_ = PlanEnd::None;
  Index overBytes_ = 0;
  Index overMacs_ = 0;
  PlanRound open_;  ///< the round that is under way
  std::vector<PlanRound> rounds_;
  std::vector<Checkpoint> checkpoints_;       ///< before each round, and in the end
  std::optional<ExperimentState> unwatched_;  ///< before the watching, until that is done
  std::vector<bool> isClosed_;                ///< parts that can spare no more
};

}  // namespace prune
