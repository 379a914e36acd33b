#pragma once
/// A network as C99: one header, one source, and a program that tests them.

#include <string>
#include <vector>

#include "data/standardisation.h"
#include "deploy/c_source/weight_forms.h"
#include "deploy/int8/quantised_network.h"

namespace prune::deploy {

/// What surrounds a network.
struct CSourceOptions {
  std::string name = "net";  ///< of the files; C names are made of it: `net_run`, `NET_FEATURES`
  WeightForms forms = WeightForms::Auto;
  std::string maker = "Pruning Playground";  ///< program and version
  std::string fingerprint = "unknown";       ///< of the model
  std::vector<std::string> classNames;
  Standardisation standardisation;
  Matrix<double> samples;  ///< for the self-test, n x features in the units of the data; NaN for a missing value
};

struct SourceFile {
  std::string name;
  std::string text;
};

/// Writes `<name>.h`, `<name>.c` and `<name>_test.c`. The source allocates nothing and includes `<stdint.h>` alone;
/// with -ffp-contract=off every machine gives the bits of `floatOutputs`, and those of the core's links.
///
/// @throws Error InvalidArgument for weights that are not finite
std::vector<SourceFile> cSource(const PlainNetwork& network, const CSourceOptions& options);

/// The same in 8-bit integers: the bytes of `int8Outputs`.
std::vector<SourceFile> cSource(const QuantisedNetwork& network, const CSourceOptions& options);

}  // namespace prune::deploy
