"""Writes goldens.h: what PyTorch makes of some tiny networks, for tests/core/train/torch_test.cpp.

Run by hand, with Debian's PyTorch (1.13), when a case is added:

    apt-get install --no-install-recommends python3-torch
    /usr/bin/python3 tests/golden/torch/make_goldens.py

Each case is trained twice, in float64, whose results are written, and in float32. Where the two differ by much, a
rounding error has been blown up (a unit near the kink of its activation, a tie in a pool), and the case would test
nothing; the script then stops. Inputs, targets and starting values are whole 64ths, so that both precisions, and the
engine, start from the same numbers.
"""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Optional

import torch
from torch import Tensor, nn
from torch.nn import functional

from engine_layers import GlobalAverage, TimeMajor

UNIT = 64
STEPS = 100
LOSS_STEPS = (0, 1, 10, 100)
OUTPUT_SAMPLES = 3
# The float engine is tested to 1e-4; PyTorch's own float32 must be well inside.
LARGEST_FLOAT_DISTANCE = 2e-5


@dataclass(frozen=True)
class Case:
    """A network in the project's text and in PyTorch's words, and how it is trained."""

    name: str
    text: str
    steps: int
    channels: int
    batch: int
    layers: Callable[[], list]
    outputs: int
    loss: str
    optimiser: str
    rate: float
    momentum: float = 0
    weight_decay: float = 0
    l2: float = 0
    l1: float = 0
    hoyer: float = 0
    targets: bool = False
    masked: int = -1
    kept: float = 1


CE, BCE, MSE = "cross-entropy", "binary-cross-entropy", "mean-squared-error"

CASES = [
    Case("dense, relu, cross-entropy, SGD", "6-8-5-4 relu", 1, 6, 35,
         lambda: [nn.Linear(6, 8), nn.ReLU(), nn.Linear(8, 5), nn.ReLU(), nn.Linear(5, 4)],
         4, CE, "sgd", 0.1),
    Case("dense, tanh, squared error, momentum", "3-6-4-2 tanh", 1, 3, 13,
         lambda: [nn.Linear(3, 6), nn.Tanh(), nn.Linear(6, 4), nn.Tanh(), nn.Linear(4, 2)],
         2, MSE, "momentum", 0.03, momentum=0.9, targets=True),
    Case("dense, sigmoid, binary cross-entropy, Nesterov", "4-6-2 sigmoid", 1, 4, 11,
         lambda: [nn.Linear(4, 6), nn.Sigmoid(), nn.Linear(6, 2)],
         2, BCE, "nesterov", 0.1, momentum=0.9, targets=True),
    Case("one output tells two classes apart", "4-5-1 tanh", 1, 4, 10,
         lambda: [nn.Linear(4, 5), nn.Tanh(), nn.Linear(5, 1)],
         1, BCE, "adam", 0.02),
    Case("leaky relu and softsign, Adam with L2", "5-7-leaky-relu-5-softsign-3", 1, 5, 12,
         lambda: [nn.Linear(5, 7), nn.LeakyReLU(0.01), nn.Linear(7, 5), nn.Softsign(), nn.Linear(5, 3)],
         3, CE, "adam", 0.01, l2=0.05),
    Case("AdamW decays weights, not biases, outside Adam", "5-7-5-3 tanh", 1, 5, 12,
         lambda: [nn.Linear(5, 7), nn.Tanh(), nn.Linear(7, 5), nn.Tanh(), nn.Linear(5, 3)],
         3, CE, "adamw", 0.01, weight_decay=0.3),
    Case("convolution, max pool, dense, Adam", "12x2-conv(4,3)-pool(2)-6-3 relu", 12, 2, 9,
         lambda: [nn.Conv1d(2, 4, 3), nn.ReLU(), nn.MaxPool1d(2), TimeMajor(), nn.Linear(20, 6), nn.ReLU(),
                  nn.Linear(6, 3)],
         3, CE, "adam", 0.01),
    Case("convolution by strides of 2 with padding, batch norm, average pool",
         "13x2-conv(4,5,2,2)-bn-avgpool(2)-3", 13, 2, 10,
         lambda: [nn.Conv1d(2, 4, 5, stride=2, padding=2), nn.BatchNorm1d(4), nn.ReLU(), nn.AvgPool1d(2), TimeMajor(),
                  nn.Linear(12, 3)],
         3, CE, "momentum", 0.05, momentum=0.9),
    Case("two convolutions, one padded, overlapping pool, global average",
         "10x3-conv(4,3,1,same)-pool(3,1)-conv(5,3)-gap-3", 10, 3, 8,
         lambda: [nn.Conv1d(3, 4, 3, padding=1), nn.ReLU(), nn.MaxPool1d(3, stride=1), nn.Conv1d(4, 5, 3), nn.ReLU(),
                  GlobalAverage(), nn.Linear(5, 3)],
         3, CE, "nesterov", 0.05, momentum=0.9),
    Case("batch norm between dense layers", "5-6-bn-3 tanh", 1, 5, 14,
         lambda: [nn.Linear(5, 6), nn.BatchNorm1d(6), nn.Tanh(), nn.Linear(6, 3)],
         3, CE, "sgd", 0.2),
    Case("softmax outputs, squared error", "4-6-3 sigmoid softmax", 1, 4, 11,
         lambda: [nn.Linear(4, 6), nn.Sigmoid(), nn.Linear(6, 3), nn.Softmax(dim=1)],
         3, MSE, "momentum", 0.3, momentum=0.9),
    Case("L1", "5-6-3 tanh", 1, 5, 12,
         lambda: [nn.Linear(5, 6), nn.Tanh(), nn.Linear(6, 3)],
         3, CE, "sgd", 0.1, l1=0.01),
    Case("Hoyer-square", "5-6-3 tanh", 1, 5, 12,
         lambda: [nn.Linear(5, 6), nn.Tanh(), nn.Linear(6, 3)],
         3, CE, "adam", 0.01, hoyer=0.003),
    Case("removed weights stay 0 through Adam and L2", "6-8-4 relu", 1, 6, 12,
         lambda: [nn.Linear(6, 8), nn.ReLU(), nn.Linear(8, 4)],
         4, CE, "adam", 0.01, l2=0.05, masked=0, kept=0.6),
    Case("removed filter weights stay 0 through momentum and Hoyer-square",
         "9x2-conv(4,3)-avgpool(3,2)-3 tanh", 9, 2, 10,
         lambda: [nn.Conv1d(2, 4, 3), nn.Tanh(), nn.AvgPool1d(3, stride=2), TimeMajor(), nn.Linear(12, 3)],
         3, CE, "momentum", 0.02, momentum=0.9, hoyer=0.003, masked=0, kept=0.5),
    Case("a large matrix of which a tenth is kept, Adam", "6-34-32-3 tanh", 1, 6, 10,
         lambda: [nn.Linear(6, 34), nn.Tanh(), nn.Linear(34, 32), nn.Tanh(), nn.Linear(32, 3)],
         3, CE, "adam", 0.002, l1=0.001, masked=1, kept=0.1),
]


@dataclass(frozen=True)
class Problem:
    """What a case starts from: all whole 64ths but labels and mask."""

    inputs: Tensor
    labels: Optional[Tensor]
    targets: Optional[Tensor]
    start: list
    mask: Optional[Tensor]


@dataclass(frozen=True)
class Result:
    gradient: list
    after_one: list
    after_hundred: list
    losses: list
    outputs: list


def whole(values: Tensor) -> Tensor:
    """Rounded to 64ths that fit a signed byte."""
    return (values.double() * UNIT).round().clamp(-127, 127) / UNIT


def weights_of(layers: nn.Sequential) -> list:
    """The weight matrices; biases, scales and shifts are left out."""
    return [layer.weight for layer in layers if isinstance(layer, (nn.Linear, nn.Conv1d))]


def start_of(parameter: Tensor, generator: torch.Generator) -> Tensor:
    """He normal weights, small biases."""
    fan_in = parameter[0].numel() if parameter.dim() > 1 else 16
    return whole(torch.randn(parameter.shape, generator=generator) * (2 / fan_in) ** 0.5)


def problem_of(case: Case, seed: int) -> Problem:
    """Draws inputs, answers, starting values and mask."""
    generator = torch.Generator().manual_seed(seed)
    inputs = whole(torch.randn(case.batch, case.steps, case.channels, generator=generator) * 0.8)
    classes = max(case.outputs, 2)
    labels = None if case.targets else torch.randint(classes, (case.batch,), generator=generator)
    noise = torch.randn(case.batch, case.outputs, generator=generator)
    answers = (noise > 0).double() if case.loss == BCE else whole(noise / 2)
    layers = nn.Sequential(*case.layers())
    start = [start_of(parameter, generator) for parameter in layers.parameters()]
    for layer in layers:
        if isinstance(layer, nn.BatchNorm1d):
            start[[parameter is layer.weight for parameter in layers.parameters()].index(True)] += 1
    mask = None
    if case.masked >= 0:
        mask = (torch.rand(weights_of(layers)[case.masked].shape, generator=generator) < case.kept).double()
    return Problem(inputs, labels, answers if case.targets else None, start, mask)


def network_of(case: Case, problem: Problem, dtype: torch.dtype) -> nn.Sequential:
    """The network with its starting values, removed weights 0."""
    layers = nn.Sequential(*case.layers()).to(dtype)
    with torch.no_grad():
        for parameter, start in zip(layers.parameters(), problem.start):
            parameter.copy_(start)
        if problem.mask is not None:
            weights_of(layers)[case.masked].mul_(problem.mask)
    return layers


def optimiser_of(case: Case, layers: nn.Sequential) -> torch.optim.Optimizer:
    """The optimiser; only weights decay."""
    weights = weights_of(layers)
    others = [p for p in layers.parameters() if all(p is not w for w in weights)]
    decay = case.weight_decay if case.optimiser == "adamw" else case.l2
    groups = [{"params": weights, "weight_decay": decay}, {"params": others, "weight_decay": 0}]
    if case.optimiser == "adam":
        return torch.optim.Adam(groups, lr=case.rate)
    if case.optimiser == "adamw":
        return torch.optim.AdamW(groups, lr=case.rate)
    return torch.optim.SGD(groups, lr=case.rate, momentum=case.momentum, nesterov=case.optimiser == "nesterov")


def entering(case: Case, problem: Problem, dtype: torch.dtype) -> Tensor:
    """Inputs as PyTorch wants them: batch x features, or batch x channels x steps."""
    inputs = problem.inputs.to(dtype)
    return inputs.transpose(1, 2) if case.steps > 1 else inputs[:, 0]


def loss_of(case: Case, problem: Problem, z: Tensor) -> Tensor:
    """The loss without penalties."""
    if case.loss == CE:
        return functional.cross_entropy(z, problem.labels)
    if problem.targets is not None:
        wanted = problem.targets.to(z.dtype)
    elif case.outputs == 1:
        wanted = problem.labels[:, None].to(z.dtype)
    else:
        wanted = functional.one_hot(problem.labels, case.outputs).to(z.dtype)
    if case.loss == BCE:
        return functional.binary_cross_entropy_with_logits(z, wanted)
    return functional.mse_loss(z, wanted)


def penalty_of(case: Case, layers: nn.Sequential) -> Tensor:
    """L1 and Hoyer-square of each weight matrix; L2 is the optimiser's."""
    total = torch.zeros(())
    for weight in weights_of(layers):
        size = weight.abs().sum()
        if case.l1:
            total = total + case.l1 * size
        if case.hoyer:
            total = total + case.hoyer * size**2 / weight.square().sum()
    return total


def flat(layers: nn.Sequential, values: list) -> list:
    """Numbers that belong to the parameters, in the engine's order: filters are turned to time-major."""
    numbers = []
    for parameter, value in zip(layers.parameters(), values):
        ordered = value.transpose(1, 2) if parameter.dim() == 3 else value
        numbers += ordered.detach().flatten().tolist()
    return numbers


def gradient_of(case: Case, layers: nn.Sequential) -> list:
    """The gradient with all penalties, L2 too."""
    weights = weights_of(layers)
    return flat(layers, [p.grad + case.l2 * p if any(p is w for w in weights) else p.grad for p in layers.parameters()])


def train(case: Case, problem: Problem, dtype: torch.dtype) -> Result:
    """Runs a case in one precision."""
    layers = network_of(case, problem, dtype)
    optimiser = optimiser_of(case, layers)
    inputs = entering(case, problem, dtype)
    gradient, after_one, losses = [], [], []
    for step in range(STEPS):
        optimiser.zero_grad()
        loss = loss_of(case, problem, layers(inputs))
        (loss + penalty_of(case, layers)).backward()
        if problem.mask is not None:
            weights_of(layers)[case.masked].grad.mul_(problem.mask)
        if step == 0:
            gradient = gradient_of(case, layers)
        if step in LOSS_STEPS:
            losses.append(loss.item())
        optimiser.step()
        if step == 0:
            after_one = flat(layers, list(layers.parameters()))
    with torch.no_grad():
        outputs = layers.eval()(inputs[:OUTPUT_SAMPLES]).flatten().tolist()
        losses.append(loss_of(case, problem, layers.train()(inputs)).item())
    return Result(gradient, after_one, flat(layers, list(layers.parameters())), losses, outputs)


def distance(exact: list, rounded: list) -> float:
    """The largest difference, in units of the largest number."""
    return max(abs(a - b) for a, b in zip(exact, rounded)) / max(abs(a) for a in exact)


def float_distance(exact: Result, rounded: Result) -> float:
    """How far the float32 run is from the float64 run."""
    return max(distance(getattr(exact, part), getattr(rounded, part)) for part in vars(exact))


def array(kind: str, name: str, values: list) -> str:
    """One array on one line: a file of 400 lines is the project's limit."""
    return f"constexpr {kind} {name}[] = {{{','.join(format(value, '.12g') for value in values)}}};"


def in_units(values: Tensor) -> list:
    return (values * UNIT).flatten().int().tolist()


def case_text(index: int, case: Case, problem: Problem, result: Result) -> tuple:
    """The arrays of a case, and its entry in the table."""
    layers = nn.Sequential(*case.layers())
    mask = None
    if problem.mask is not None:
        mask = problem.mask.transpose(1, 2) if problem.mask.dim() == 3 else problem.mask
    start = [int(value * UNIT) for value in flat(layers, list(network_of(case, problem, torch.float64).parameters()))]
    parts = [
        ("std::uint8_t", "Mask", None if mask is None else mask.flatten().int().tolist()),
        ("std::int8_t", "Inputs", in_units(problem.inputs)),
        ("std::uint8_t", "Labels", None if problem.labels is None else problem.labels.tolist()),
        ("std::int8_t", "Targets", None if problem.targets is None else in_units(problem.targets)),
        ("std::int8_t", "Start", start),
        ("double", "Gradient", result.gradient),
        ("double", "AfterOne", result.after_one),
        ("double", "AfterHundred", result.after_hundred),
        ("double", "Losses", result.losses),
        ("double", "Outputs", result.outputs),
    ]
    arrays = [array(kind, f"k{name}{index}", values) for kind, name, values in parts if values is not None]
    names = ", ".join("{}" if values is None else f"k{name}{index}" for _, name, values in parts)
    entry = (f'    {{"{case.name}", "{case.text}", {case.steps}, {case.channels}, {case.batch}, "{case.loss}", '
             f'"{case.optimiser}",\n     {case.rate}, {case.momentum}, {case.weight_decay}, {case.l2}, {case.l1}, '
             f"{case.hoyer}, {case.masked},\n     {names}}},")
    return "\n".join(arrays), entry


def rates(epochs: int, make: Callable) -> list:
    """The learning rate of each epoch, for a base of 1."""
    optimiser = torch.optim.SGD([nn.Parameter(torch.zeros(1))], lr=1.0)
    scheduler = make(optimiser)
    factors = []
    for _ in range(epochs):
        factors.append(optimiser.param_groups[0]["lr"])
        optimiser.step()
        scheduler.step()
    return factors


def warmed(optimiser: torch.optim.Optimizer, warmup: int, after: Callable):
    """A line from 0, then another schedule."""
    line = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda epoch: epoch / warmup)
    return torch.optim.lr_scheduler.SequentialLR(optimiser, [line, after(optimiser)], milestones=[warmup])


def schedule_text() -> tuple:
    """The arrays and the entries of the schedules."""
    step, cosine = torch.optim.lr_scheduler.StepLR, torch.optim.lr_scheduler.CosineAnnealingLR
    tables = [
        ("step", 12, 0, 3, 0.5, lambda o: step(o, 3, gamma=0.5)),
        ("step", 12, 0, 5, 0.1, lambda o: step(o, 5, gamma=0.1)),
        ("cosine", 12, 0, 1, 1, lambda o: cosine(o, T_max=12)),
        ("cosine", 12, 4, 1, 1, lambda o: warmed(o, 4, lambda p: cosine(p, T_max=8))),
    ]
    arrays, entries = [], []
    for index, (name, epochs, warmup, every, factor, make) in enumerate(tables):
        arrays.append(array("double", f"kFactors{index}", rates(epochs, make)))
        entries.append(f'    {{"{name}", {epochs}, {warmup}, {every}, {factor}, kFactors{index}}},')
    return arrays, entries


def header(arrays: list, cases: list, schedules: list) -> str:
    """The whole file."""
    return "\n".join([
        "#pragma once",
        f"/// Written by make_goldens.py with PyTorch {torch.__version__}; not to be changed by hand. An array is a line.",
        "", "#include \"golden/torch/golden_case.h\"", "", "namespace prune::testing {", "",
        f"constexpr int kGoldenLossSteps[] = {{{', '.join(map(str, LOSS_STEPS))}}};",
        f"constexpr int kGoldenOutputSamples = {OUTPUT_SAMPLES};",
        f"constexpr double kGoldenUnit = 1.0 / {UNIT};", "",
        "\n\n".join(arrays), "",
        "constexpr GoldenCase kGoldenCases[] = {", *cases, "};", "",
        "constexpr GoldenSchedule kGoldenSchedules[] = {", *schedules, "};", "",
        "}  // namespace prune::testing", ""])


def main() -> None:
    arrays, entries = [], []
    for index, case in enumerate(CASES):
        problem = problem_of(case, seed=index + 1)
        exact = train(case, problem, torch.float64)
        off = float_distance(exact, train(case, problem, torch.float32))
        print(f"{off:.1e}  loss {exact.losses[0]:.3f} -> {exact.losses[-1]:.3f}  {case.name}")
        if off > LARGEST_FLOAT_DISTANCE:
            sys.exit(f"{case.name}: float32 is {off:.1e} away from float64; take another seed or rate")
        text, entry = case_text(index, case, problem, exact)
        arrays.append(text)
        entries.append(entry)
    factors, schedules = schedule_text()
    Path(__file__).with_name("goldens.h").write_text(header(arrays + ["\n".join(factors)], entries, schedules))


if __name__ == "__main__":
    main()
