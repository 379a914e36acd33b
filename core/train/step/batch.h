#pragma once

#include <span>
#include <vector>

#include "data/dataset.h"
#include "data/standardisation.h"
#include "nn/kernels/loss.h"

namespace prune {

/// The answers of a batch: class labels, or standardised target values.
struct Answers {
  std::vector<int> labels;
  std::vector<float> targets;  ///< outputs x batch

  GroundTruth<float> wanted() const { return {labels.empty() ? nullptr : labels.data(), targets.data()}; }
};

/// Copies samples and their answers into the buffers of a batch, standardised and converted to float.
///
/// @param rows     row indices of the samples; their number is the batch size
/// @param x        result: features x batch
/// @param answers  result; resized when needed
void drawBatch(const Dataset& data, const Standardisation& standardisation, std::span<const Index> rows, float* x,
               Answers& answers);

/// Copies samples that are not of a data set into the buffer of a batch, standardised.
///
/// @param samples  batch x features
/// @param x        result: features x batch
void standardiseInto(const Standardisation& standardisation, const Matrix<double>& samples, float* x);

}  // namespace prune
