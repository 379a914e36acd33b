"""Writes pruning_goldens.h: what PyTorch cuts and scores, for tests/core/prune/torch_pruning_test.cpp.

Run by hand, with Debian's PyTorch (1.13), when a case is added:

    apt-get install --no-install-recommends python3-torch
    /usr/bin/python3 tests/golden/torch/make_pruning_goldens.py

Masks come from torch.nn.utils.prune; scores from autograd, each by the definition and not by our way of computing it:
one backward pass a sample, whole Jacobians and Hessians. Scores are made in float64, which is written, and in float32,
and the script stops where the two differ by much. Inputs and weights are whole 64ths, so that both precisions, and the
engine, start from the same numbers. Where PyTorch rounds a half (to even, ours goes up), or leaves open which of equal
weights goes, the script stops too, but for cases that are marked as tied.
"""

import sys
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.autograd.functional import hessian, jacobian
from torch.nn.functional import cross_entropy
from torch.nn.utils import prune

from make_goldens import array, distance, in_units, start_of, whole

TEXT = "6-5-4-3 relu"
WIDTHS = (6, 5, 4, 3)
SAMPLES = 8
SEED = 3
DAMPING = 0.1
# The engine's scores are made of float gradients, and tested to five times that.
LARGEST_FLOAT_DISTANCE = 2e-6

# Shares of each layer (30, 20 and 12 weights) and of all 62; no half among the counts.
LOCAL_AMOUNTS = (0.2, 0.3, 0.5, 0.9)
GLOBAL_AMOUNTS = (0.1, 0.35, 0.6, 0.95)
# Shares of 5 and 4 units.
UNIT_AMOUNTS = (0.2, 0.4, 0.6)


def network_of(start: list, dtype: torch.dtype) -> nn.Sequential:
    layers = nn.Sequential(nn.Linear(6, 5), nn.ReLU(), nn.Linear(5, 4), nn.ReLU(), nn.Linear(4, 3)).to(dtype)
    with torch.no_grad():
        for parameter, value in zip(layers.parameters(), start):
            parameter.copy_(value)
    return layers


def linear_layers(layers: nn.Sequential) -> list:
    return [layer for layer in layers if isinstance(layer, nn.Linear)]


def flat(values: list) -> Tensor:
    return torch.cat([value.reshape(-1) for value in values])


class Problem:
    """The network with its samples, as functions of all weights in one vector; biases stay."""

    def __init__(self, start: list, inputs: Tensor, labels: Tensor, dtype: torch.dtype):
        self.layers = linear_layers(network_of(start, dtype))
        self.inputs, self.labels = inputs.to(dtype), labels
        self.weights = flat([layer.weight.detach() for layer in self.layers])

    def matrices(self, weights: Tensor) -> list:
        parts = weights.split([layer.weight.numel() for layer in self.layers])
        return [part.view_as(layer.weight) for part, layer in zip(parts, self.layers)]

    def outputs(self, weights: Tensor, inputs: Tensor, gates: tuple = (1, 1)) -> Tensor:
        a = inputs
        for i, (matrix, layer) in enumerate(zip(self.matrices(weights), self.layers)):
            a = a @ matrix.T + layer.bias.detach()
            a = a.relu() * gates[i] if i < 2 else a
        return a

    def loss(self, weights: Tensor, gates: tuple = (1, 1)) -> Tensor:
        return cross_entropy(self.outputs(weights, self.inputs, gates), self.labels)

    def sample(self, n: int) -> tuple:
        return self.inputs[n:n + 1], self.labels[n:n + 1]

    def gradient(self) -> Tensor:
        return jacobian(self.loss, self.weights)

    def sample_gradients(self) -> Tensor:
        """Samples x weights."""
        rows = []
        for n in range(SAMPLES):
            x, label = self.sample(n)
            rows.append(jacobian(lambda w: cross_entropy(self.outputs(w, x), label), self.weights))
        return torch.stack(rows)

    def hessian(self) -> Tensor:
        return hessian(self.loss, self.weights)

    def gauss_newton(self) -> Tensor:
        """The mean over samples of J^T H_out J."""
        total = torch.zeros(len(self.weights), len(self.weights), dtype=self.weights.dtype)
        for n in range(SAMPLES):
            x, label = self.sample(n)
            z = self.outputs(self.weights, x)[0]
            slopes = jacobian(lambda w: self.outputs(w, x)[0], self.weights)
            curvature = hessian(lambda out: cross_entropy(out[None], label), z)
            total += slopes.T @ curvature @ slopes / SAMPLES
        return total

    def gate_slopes(self) -> list:
        """Of each hidden layer, samples x units: the slope of each sample's loss along a factor on the unit."""
        found = [[], []]
        for n in range(SAMPLES):
            x, label = self.sample(n)
            ones = tuple(torch.ones(width, dtype=self.weights.dtype) for width in WIDTHS[1:3])
            slopes = jacobian(lambda *g: cross_entropy(self.outputs(self.weights, x, g), label), ones)
            for layer, slope in zip(found, slopes):
                layer.append(slope)
        return [torch.stack(layer) for layer in found]

    def input_norms(self) -> list:
        """Of each layer, the L2 norm over samples of each of its inputs."""
        norms, a = [], self.inputs
        for matrix, layer in zip(self.matrices(self.weights), self.layers):
            norms.append(a.square().sum(0).sqrt())
            a = (a @ matrix.T + layer.bias.detach()).relu()
        return norms


def obs(problem: Problem) -> Tensor:
    curvature = problem.gauss_newton().double()
    damped = curvature + DAMPING * curvature.diagonal().mean() * torch.eye(len(curvature))
    return problem.weights.double().square() / (2 * torch.linalg.inv(damped).diagonal())


def snip(problem: Problem) -> Tensor:
    slopes = (problem.gradient() * problem.weights).abs()
    return slopes / slopes.sum()


def taylor_absolute(problem: Problem) -> Tensor:
    means = [slopes.abs().mean(0) for slopes in problem.gate_slopes()]
    return flat([mean / mean.norm() for mean in means])


def wanda(problem: Problem) -> Tensor:
    return flat([m.abs() * x for m, x in zip(problem.matrices(problem.weights), problem.input_norms())])


# With ReLU an output is linear in each single weight, so that the Hessian has Gauss-Newton's diagonal.
SCORES: dict = {
    "snip": snip,
    "gradient-weight": lambda p: (p.sample_gradients() * p.weights).square().mean(0),
    "fisher": lambda p: p.weights.square() * p.sample_gradients().square().mean(0) / 2,
    "obd": lambda p: p.weights.square() * p.hessian().diagonal() / 2,
    "obs-joint": obs,
    "grasp": lambda p: -p.weights * (p.hessian() @ p.gradient()),
    "wanda": wanda,
    "unit-taylor": lambda p: flat([slopes.square().mean(0) for slopes in p.gate_slopes()]),
    "unit-taylor-abs": taylor_absolute,
}


def check_cut(name: str, scores: Tensor, mask: Tensor, amount: float, is_tied: bool) -> None:
    """Stops where PyTorch's choice is not the only one."""
    count = amount * scores.numel()
    if abs(count % 1 - 0.5) < 1e-9:
        sys.exit(f"{name} at {amount}: {count} is a half")
    left, gone = scores[mask == 1], scores[mask == 0]
    if len(left) and len(gone) and bool(left.min() <= gone.max()) != is_tied:
        sys.exit(f"{name} at {amount}: tied is {not is_tied}")


def local_masks(start: list, amount: float) -> list:
    layers = linear_layers(network_of(start, torch.float32))
    for layer in layers:
        prune.l1_unstructured(layer, "weight", amount)
    return [layer.weight_mask for layer in layers]


def global_masks(start: list, amount: float) -> list:
    layers = linear_layers(network_of(start, torch.float32))
    prune.global_unstructured([(layer, "weight") for layer in layers], prune.L1Unstructured, amount=amount)
    return [layer.weight_mask for layer in layers]


def unit_masks(start: list, amount: float, norm: int, dim: int) -> list:
    """1 a unit that stays: the rows of each hidden layer, or the columns of the one after it."""
    layers = linear_layers(network_of(start, torch.float32))[dim:dim + 2]
    for layer in layers:
        prune.ln_structured(layer, "weight", amount, norm, dim)
    return [layer.weight_mask.amax(1 - dim) for layer in layers]


def unit_norms(start: list, norm: int, dim: int) -> list:
    return [layer.weight.norm(norm, 1 - dim) for layer in linear_layers(network_of(start, torch.float32))[dim:dim + 2]]


def cut_text(start: list, tied: list) -> tuple:
    """Arrays and table entries of all masks."""
    arrays, entries = [], []

    def add(criterion: str, scope: str, amount: float, scores: list, masks: list, is_tied: bool = False) -> None:
        parts = [(flat(scores), flat(masks))] if scope == "global" else list(zip(scores, masks))
        for part, mask in parts:
            check_cut(criterion, part.reshape(-1), mask.reshape(-1), amount, is_tied)
        name = f"kPruningMask{len(arrays)}"
        arrays.append(array("std::uint8_t", name, flat(masks).int().tolist()))
        source = "kPruningTies" if is_tied else "kPruningStart"
        entries.append(f'    {{"{criterion}", "{scope}", {amount}, {str(is_tied).lower()}, {source}, {name}}},')

    def sizes(values: list) -> list:
        return [layer.weight.abs() for layer in linear_layers(network_of(values, torch.float32))]

    for amount in LOCAL_AMOUNTS:
        add("magnitude", "layer", amount, sizes(start), local_masks(start, amount))
    for amount in GLOBAL_AMOUNTS:
        add("magnitude", "global", amount, sizes(start), global_masks(start, amount))
    add("magnitude", "layer", 0.3, sizes(tied), local_masks(tied, 0.3), True)
    add("magnitude", "global", 0.6, sizes(tied), global_masks(tied, 0.6), True)
    for criterion, norm, dim in (("unit-in-l1", 1, 0), ("unit-in-l2", 2, 0), ("unit-out-l2", 2, 1)):
        for amount in UNIT_AMOUNTS:
            add(criterion, "layer", amount, unit_norms(start, norm, dim), unit_masks(start, amount, norm, dim))
    return arrays, entries


def score_text(start: list, inputs: Tensor, labels: Tensor) -> tuple:
    """Arrays and table entries of all scores."""
    exact, rounded = (Problem(start, inputs, labels, dtype) for dtype in (torch.float64, torch.float32))
    if distance(exact.hessian().diagonal().tolist(), exact.gauss_newton().diagonal().tolist()) > 1e-12:
        sys.exit("the Hessian's diagonal is not Gauss-Newton's")
    arrays, entries = [], []
    for index, (criterion, score) in enumerate(SCORES.items()):
        numbers = score(exact).tolist()
        off = distance(numbers, score(rounded).tolist())
        print(f"{off:.1e}  {criterion}")
        if off > LARGEST_FLOAT_DISTANCE:
            sys.exit(f"{criterion}: float32 is {off:.1e} away from float64")
        arrays.append(array("double", f"kScores{index}", numbers))
        entries.append(f'    {{"{criterion}", kScores{index}}},')
    return arrays, entries


def without_ties(generator: torch.Generator, widths: tuple) -> list:
    """Starting values in which no two weights are of the same size, and none is 0."""
    count = sum(a * b for a, b in zip(widths, widths[1:]))
    sizes = iter((torch.randperm(count, generator=generator) + 1).tolist())
    signs = iter((torch.rand(count, generator=generator) < 0.5).tolist())
    start = []
    for a, b in zip(widths, widths[1:]):
        start.append(torch.tensor([next(sizes) * (1 if next(signs) else -1) for _ in range(a * b)]).view(b, a) / 64)
        start.append(start_of(torch.zeros(b), generator))
    return start


def with_ties(start: list) -> list:
    """The same, weights cut to whole quarters, some of them 0."""
    return [(value * 4).trunc() / 4 if value.dim() > 1 else value for value in start]


def header(arrays: list, scores: list, cuts: list) -> str:
    return "\n".join([
        "#pragma once",
        f"/// Written by make_pruning_goldens.py with PyTorch {torch.__version__}; not to be changed by hand. An array is "
        "a line.",
        "", "#include \"golden/torch/pruning_case.h\"", "", "namespace prune::testing {", "",
        f"constexpr char kPruningNetwork[] = \"{TEXT}\";",
        f"constexpr int kPruningSamples = {SAMPLES};",
        f"constexpr double kPruningDamping = {DAMPING};",
        "constexpr double kPruningUnit = 1.0 / 64;", "",
        "\n".join(arrays), "",
        "constexpr GoldenScores kGoldenScores[] = {", *scores, "};", "",
        "constexpr GoldenCut kGoldenCuts[] = {", *cuts, "};", "",
        "}  // namespace prune::testing", ""])


def main() -> None:
    generator = torch.Generator().manual_seed(SEED)
    inputs = whole(torch.randn(SAMPLES, WIDTHS[0], generator=generator))
    labels = torch.randint(WIDTHS[-1], (SAMPLES,), generator=generator)
    start = without_ties(generator, WIDTHS)
    tied = with_ties(start)
    score_arrays, scores = score_text(start, inputs, labels)
    cut_arrays, cuts = cut_text(start, tied)
    arrays = [
        array("std::int8_t", "kPruningInputs", in_units(inputs)),
        array("std::uint8_t", "kPruningLabels", labels.tolist()),
        array("std::int8_t", "kPruningStart", in_units(flat(start))),
        array("std::int8_t", "kPruningTies", in_units(flat(tied))),
        *score_arrays, *cut_arrays,
    ]
    Path(__file__).with_name("pruning_goldens.h").write_text(header(arrays, scores, cuts))


if __name__ == "__main__":
    main()
