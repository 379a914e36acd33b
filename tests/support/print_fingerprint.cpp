/// Prints the fingerprint of the reference run, so that two builds can be compared.

#include <cstdio>

#include "lab/reference_run.h"

int main() {
  std::puts(prune::referenceFingerprint().c_str());
}
