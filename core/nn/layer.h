#pragma once
/// The interface of a layer of the engine.

#include <memory>
#include <string_view>
#include <vector>

#include "base/arithmetic/rng.h"
#include "nn/initialisation.h"
#include "nn/shape.h"
#include "nn/weights.h"

namespace prune {

/// An array of parameters that training changes.
template <class Scalar>
struct Trainable {
  std::string_view name;  ///< `weights`, `bias`, `scale`, `shift`
  Scalar* values;         ///< `size` numbers
  Index size;
  Weights<Scalar>* weights;  ///< the weight matrix that `values` belongs to; null for biases, scales and shifts
};

/// Values that a layer keeps from its forward pass for the backward pass, and scratch memory; owned by the workspace.
template <class Scalar>
struct LayerCache {
  std::vector<Scalar> numbers;
  std::vector<Scalar> scratch;
  std::vector<std::int32_t> places;
  bool isTraining = false;  ///< mode of the last forward pass
};

/// The mode of a forward pass: evaluation unless `isTraining`.
struct Pass {
  bool isTraining = false;
  Rng* rng = nullptr;  ///< for dropout; needed in training only
};

/// One layer. `x` is its input and `y` its output, features x batch; `dx` and `dy` are the gradients of the loss with
/// respect to them.
template <class Scalar>
class Layer {
 public:
  Layer(Shape input, Shape output) : input_(input), output_(output) {}
  virtual ~Layer() = default;
  virtual std::unique_ptr<Layer> clone() const = 0;

  Shape input() const { return input_; }
  Shape output() const { return output_; }

  /// Whether the layer works in place, so that x and y are the same memory.
  virtual bool isInPlace() const { return false; }

  /// Allocates the cache for batches of this size.
  virtual void prepare(LayerCache<Scalar>& /*cache*/, Index /*batch*/) const {}

  virtual void forward(const Scalar* x, Scalar* y, Index batch, LayerCache<Scalar>& cache, const Pass& pass) = 0;

  /// @param dx        result: gradient of x, features x batch; null when it is not needed
  /// @param gradient  result: gradients of the trainables, one after another, in the order of `addTrainables`
  virtual void backward(const Scalar* x, const Scalar* y, Scalar* dy, Scalar* dx, Scalar* gradient, Index batch,
                        LayerCache<Scalar>& cache) const = 0;

  /// Appends the layer's trainable arrays, always in the same order.
  virtual void addTrainables(std::vector<Trainable<Scalar>>& /*list*/) {}

  /// The number of weights, biases, scales and shifts, removed weights included.
  Index parameterCount() const {
    std::vector<Trainable<Scalar>> list;
    const_cast<Layer*>(this)->addTrainables(list);
    Index count = 0;
    for (const Trainable<Scalar>& one : list) count += one.weights ? one.weights->size() : one.size;
    return count;
  }

  /// Named arrays that belong to the model but are not trained: the running mean and variance of a batch norm.
  virtual std::vector<std::pair<std::string_view, Vector<Scalar>*>> moments() { return {}; }

  /// The weight matrix; null for a layer without one.
  virtual Weights<Scalar>* weights() { return nullptr; }
  const Weights<Scalar>* weights() const { return const_cast<Layer*>(this)->weights(); }

  /// Draws new weights and resets all other parameters to those of a new layer; masks do not change.
  virtual void initialise(const Initialisation& /*scheme*/, Rng& /*rng*/) {}

  /// Multiply-accumulate operations (MACs) for one sample, removed weights included.
  virtual Index macs() const { return 0; }

 private:
  Shape input_;
  Shape output_;
};

}  // namespace prune
