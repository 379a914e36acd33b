#pragma once
/// The execution of a pruning plan: rounds of cut, restart, retraining and evaluation, a few mini-batches in each call.

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "lab/measures/storage.h"
#include "lab/plan/plan_settings.h"

namespace prune {

enum class PlanStage { Watch, Cut, Retrain, Done, Rewind };

/// The id of a stage: `rewind` (replays the training to get the weights that rounds rewind to), `watch` (training
/// before the first cut whose movement the criterion needs), `cut`, `retrain`, `done`.
std::string_view planStageId(PlanStage stage);

enum class PlanEnd { None, Rounds, Floor, Budget, Layers, Diverged, Missed };

/// The id of the reason why a plan ended: `""` (it has not), `rounds` (all rounds done, every budget met), `floor`
/// (accuracy below the floor), `budget` (the network is within the budgets), `layers` (no layer can lose more),
/// `diverged`, `missed` (all rounds done, still above a budget).
std::string_view planEndId(PlanEnd end);

/// The state of a plan for display.
struct PlanProgress {
  Index round = 0;   ///< completed rounds
  Index rounds = 0;  ///< rounds of the plan, at most
  PlanStage stage = PlanStage::Cut;
  PlanEnd end = PlanEnd::None;
  Index step = 0;   ///< in stage `rewind`: mini-batches trained
  Index steps = 0;  ///< in stage `rewind`: mini-batches to train
  /// After the end: by how much the network exceeds the budgets; 0 when it does not, or there is no budget.
  Index overBytes = 0;
  Index overMacs = 0;
};

/// What a round did to the part by which the network is judged: the validation part, or the test part when there is no
/// validation part, or else the training part.
struct JudgedRound {
  std::string_view part;
  Evaluation before;
  Evaluation cut;
  Evaluation retrained;
  std::vector<Index> lostClasses;  ///< `lostClasses` between the start of the plan and the end of the round
};

/// The result of a round. Each report covers all parts; without retraining `retrained` equals `cut`.
struct PlanRound {
  double amount = 0;   ///< target amount of the round, in the unit of its kind
  Index layer = -1;    ///< for `layer-by-layer`: the layer that was cut
  bool isKept = true;  ///< false when the accuracy fell below the floor and the round was undone
  CutResult result;
  EpochReport before;     ///< before the cut
  EpochReport cut;        ///< after cut and healing, before restart and retraining
  EpochReport retrained;  ///< at the end of the round
  JudgedRound judged;
  std::vector<EpochReport> history;  ///< epochs of the retraining; empty without
  Index kept = 0;                    ///< kept weights
  Index bytes = 0;          ///< stored size in the smallest 32-bit format; of the shrunk network when units are cut
  std::string_view format;  ///< id of that format
  Index macs = 0;           ///< multiply-accumulates for one sample, without removed weights
  /// For `layer-by-layer`: the loss increase on the calibration samples when this round's share is removed from each
  /// layer alone; NaN for layers that can lose no more.
  std::vector<double> growth;
};

/// Runs a plan on an experiment. The same plan on the same network gives the same bits.
///
/// The floor is compared with `ResolvedPlan::floorMeasure` of the judged part, see `JudgedRound`.
class PlanRun {
 public:
  /// @param experiment  is changed by the plan; must outlive the run
  /// @throws Error naming the setting; then the experiment is unchanged
  PlanRun(Experiment& experiment, const PlanSettings& settings);

  /// A copy that continues like `other`, with the same bits.
  ///
  /// @param experiment  a copy of the other's experiment
  PlanRun(const PlanRun& other, Experiment& experiment);

  PlanProgress progress() const;
  const std::vector<PlanRound>& rounds() const { return rounds_; }

  /// Does at most `maxSteps` mini-batches and at most one cut. When a cut throws, the network is as before the cut.
  ///
  /// @return work items (mini-batches and cuts) done; 0 when the plan has ended
  Index advance(Index maxSteps);

  /// The part of `advance` that cannot throw: at most `maxSteps` mini-batches of the present training.
  ///
  /// @return mini-batches done; 0 when the plan is not in a training
  Index train(Index maxSteps);

  /// Whether the next work item is a mini-batch of training.
  bool isTraining() const;

  /// Undoes rounds: restores the network after `round` rounds, from where the plan continues with the same bits. A plan
  /// that ended after `round` rounds remains ended; in stage `watch`, or when that diverged, the stage starts again.
  ///
  /// @param round  in [0, rounds().size()]
  void undoTo(double round);

 private:
  struct Checkpoint {
    ExperimentState state;
    std::vector<bool> isClosed;
  };

  /// Loss and accuracy of all parts, and all of the judged one.
  struct Judgement {
    EpochReport report;
    Evaluation judged;
  };

  Judgement evaluateAll();
  std::string_view judgedPart() const;
  bool chooseLayer(ResolvedCut& next, PlanRound& round);
  void begin();
  void watch();
  void endRewinding();
  void beginRound();
  void restart();
  void judgeEnd(PlanRound& round);
  void endRound();
  void finish(PlanEnd end);
  bool isAboveFloor(const PlanRound& round) const;
  bool isWithinBudget(const PlanRound& round) const;
  Index macsNow() const;
  StoredSize sizeNow() const;
  double amountNow(double amount) const;

  Experiment& experiment_;
  ResolvedPlan plan_;
  std::unique_ptr<TrainingReplay> replay_;  ///< the replay, until it has reached the weights to rewind to
  std::optional<Network<float>> rewound_;
  double allFirst_ = 0;   ///< candidates in the chosen layers before the first round
  double leftFirst_ = 1;  ///< left before the first round, in the unit of the amount
  PlanStage stage_ = PlanStage::Cut;
  PlanEnd end_ = PlanEnd::None;
  Index overBytes_ = 0;
  Index overMacs_ = 0;
  std::optional<Evaluation> first_;  ///< of the judged part before the first round
  PlanRound open_;                   ///< the unfinished round
  std::vector<PlanRound> rounds_;
  std::vector<Checkpoint> checkpoints_;       ///< before each round, and after the last
  std::optional<ExperimentState> unwatched_;  ///< before stage `watch`, until it is done
  std::vector<bool> isClosed_;                ///< for `layer-by-layer`: layers that can lose no more
};

}  // namespace prune
