#pragma once
/// The texts of the files.

#include <span>
#include <string>

#include "deploy/c_source/c_network.h"
#include "deploy/c_source/c_source.h"
#include "deploy/c_source/memory_plan.h"

namespace prune::deploy {

/// What all files of a network are written from.
struct CFiles {
  const CNetwork& network;
  const CSourceOptions& options;
  MemoryPlan plan;
  std::string name;   ///< `net`
  std::string macro;  ///< `NET`
  std::string file;   ///< `net`, without an ending
  Quantisation from;  ///< int8: of the input, of static features behind its window, and of the output
  Quantisation fromStatic;
  Quantisation to;

  bool isInt8() const { return network.form == "int8"; }
};

std::string headerText(const CFiles& files);
std::string sourceText(const CFiles& files);

/// What the self-test compares, a row a sample.
struct TestVectors {
  Matrix<float> features;      ///< in the units of the data
  Matrix<float> answers;       ///< of `net_predict`
  Matrix<float> floatOutputs;  ///< float32: of `net_run`
  Matrix<float> floatInputs;
  Matrix<std::int8_t> outputs;  ///< int8: of `net_run`
  Matrix<std::int8_t> inputs;
};

std::string testText(const CFiles& files, const TestVectors& vectors);

/// The first comment of each file.
std::string introduction(const CFiles& files, std::string_view what);

}  // namespace prune::deploy
