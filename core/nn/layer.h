#pragma once
/// What every layer of a network can do.

#include <memory>
#include <string_view>
#include <vector>

#include "base/rng.h"
#include "nn/initialisation.h"
#include "nn/shape.h"
#include "nn/weights.h"

namespace prune {

/// An array that training changes.
template <class Scalar>
struct Trainable {
  std::string_view name;  ///< `weights`, `bias`, `scale`, `shift`
  Scalar* values;         ///< `size` numbers
  Index size;
  Weights<Scalar>* weights;  ///< the matrix that the numbers belong to; none for biases, scales and shifts
};

/// What a layer notes in its forward pass for the backward pass, and scratch; owned by the workspace.
template <class Scalar>
struct LayerCache {
  std::vector<Scalar> numbers;
  std::vector<Scalar> scratch;
  std::vector<std::int32_t> places;
  bool isTraining = false;  ///< how the last forward pass was meant
};

/// How a forward pass is meant.
struct Pass {
  bool isTraining = false;
  Rng* rng = nullptr;  ///< for dropout in training
};

/// One layer. Blocks are features x batch; `x` goes in, `y` comes out, `dx` and `dy` are the gradients of the loss.
template <class Scalar>
class Layer {
 public:
  Layer(Shape input, Shape output) : input_(input), output_(output) {}
  virtual ~Layer() = default;
  virtual std::unique_ptr<Layer> clone() const = 0;

  Shape input() const { return input_; }
  Shape output() const { return output_; }

  /// Whether x and y may be, and are, the same memory.
  virtual bool isInPlace() const { return false; }

  /// Gives the cache the room that batches of this size need.
  virtual void prepare(LayerCache<Scalar>& /*cache*/, Index /*batch*/) const {}

  virtual void forward(const Scalar* x, Scalar* y, Index batch, LayerCache<Scalar>& cache, const Pass& pass) = 0;

  /// @param dx        where the gradient of x goes; null when nobody asks for it
  /// @param gradient  where the gradients of the trainables go, one after another
  virtual void backward(const Scalar* x, const Scalar* y, Scalar* dy, Scalar* dx, Scalar* gradient, Index batch,
                        LayerCache<Scalar>& cache) const = 0;

  /// Adds what training changes, always in the same order.
  virtual void addTrainables(std::vector<Trainable<Scalar>>& /*list*/) {}

  /// Weights, biases, scales and shifts, the removed ones too.
  Index parameterCount() const {
    std::vector<Trainable<Scalar>> list;
    const_cast<Layer*>(this)->addTrainables(list);
    Index count = 0;
    for (const Trainable<Scalar>& one : list) count += one.weights ? one.weights->size() : one.size;
    return count;
  }

  /// The numbers that are kept but not trained, such as the moments of a batch norm.
  virtual std::vector<std::pair<std::string_view, Vector<Scalar>*>> moments() { return {}; }

  /// Null for a layer without a weight matrix.
  virtual Weights<Scalar>* weights() { return nullptr; }
  const Weights<Scalar>* weights() const { return const_cast<Layer*>(this)->weights(); }

  /// Draws the weights anew; everything else becomes what it is in a new layer. Masks stay.
  virtual void initialise(const Initialisation& /*scheme*/, Rng& /*rng*/) {}

  /// Multiply-accumulates for one sample, all weights counted.
  virtual Index macs() const { return 0; }

 private:
  Shape input_;
  Shape output_;
};

}  // namespace prune
