#pragma once
/// Synthetic ECG windows of single heart beats.

#include "data/source.h"

namespace prune::signals {

/// Windows of 128 samples at 100 Hz around one beat, in millivolts, of 30 people: normal, ventricular-like,
/// atrial-like, noise. The beats are those of the dynamical model (`ecg.h`); the two kinds of early beat are stylised,
/// ours and not published: ventricular-like = no P wave, wide QRS, T inverted, early and with a pause after it;
/// atrial-like = early, with another P wave.
///
/// `noise` scales muscle noise and baseline wander of all windows; windows of the class "noise" have a fixed noise
/// besides.
Dataset heart(const DataOptions& checked);

}  // namespace prune::signals
