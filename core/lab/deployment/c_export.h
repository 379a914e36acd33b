#pragma once
/// A deployment's network as C.

#include <span>
#include <string>
#include <vector>

#include "deploy/c_source/c_source.h"
#include "lab/deployment/deployment.h"

namespace prune {

/// In the order of `deploy::WeightForms`.
std::span<const NamedChoice> weightForms();

/// What is written; numbers are unchecked doubles.
struct CSettings {
  std::string form = "float32";  ///< id of `deviceForms()`
  std::string weights = "auto";  ///< id of `weightForms()`
  std::string name = "net";      ///< of files and functions
  double samples = 8;            ///< for the self-test, in [1, 1000]; of the part that the network has not seen
  std::string maker = "Pruning Playground";  ///< program and version
  std::string fingerprint = "unknown";       ///< of the model
};

/// Writes the network, see `deploy::cSource`.
///
/// @throws Error naming the setting, or InvalidArgument for int8 before `quantise`
std::vector<deploy::SourceFile> cSource(const Deployment& deployment, const CSettings& settings);

}  // namespace prune
