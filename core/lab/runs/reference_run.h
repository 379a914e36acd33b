#pragma once

#include <string>

namespace prune {

/// The fingerprint of a fixed run through all numerical code: random numbers, elementary functions, a dense network of
/// each activation, the criteria of the lessons, masks and shares. It is the same in every build;
/// `tests/golden/fingerprint.txt` holds it.
std::string referenceFingerprint();

}  // namespace prune
