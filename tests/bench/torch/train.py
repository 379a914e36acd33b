"""Trains in PyTorch what run.mjs hands over: a job a line on standard input, its outcome a line on standard output.

A job is JSON: layers, recipe, and the names and shapes of arrays whose float32 numbers lie one behind the other in a
file. It starts from the engine's weights, which must first give the engine's outputs; shuffling and dropout are its own.
Only weights decay, as in the engine. The sum of a batch's weighted losses is divided by its number of samples, as in the
engine, or, where the job says so, by the sum of their class weights, as in nn.CrossEntropyLoss(weight=...).
"""

import json
import math
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Optional

import torch
from torch import Tensor, nn
from torch.nn import functional

sys.path.append(str(Path(__file__).parents[2] / "golden/torch"))
from engine_layers import GlobalAverage, TimeMajor

# Of outputs before any training: probabilities, or standardised values.
LARGEST_DISTANCE = 1e-5


@dataclass(frozen=True)
class Part:
    """Standardised samples, and their class numbers or standardised targets."""

    window: Tensor  # samples x features, or samples x channels x steps
    static: Optional[Tensor]  # samples x static features
    wanted: Tensor

    def take(self, rows: Tensor) -> "Part":
        return Part(self.window[rows], None if self.static is None else self.static[rows], self.wanted[rows])


class Chain(nn.Module):
    """Layers in a row; static features join the window where it is flattened."""

    def __init__(self, layers: list):
        super().__init__()
        self.layers = nn.ModuleList(layers)

    def forward(self, part: Part) -> Tensor:
        x = part.window
        for layer in self.layers:
            x = layer(x)
            if isinstance(layer, TimeMajor) and part.static is not None:
                x = torch.cat([x, part.static], dim=1)
        return x


ACTIVATIONS = {
    "relu": nn.ReLU,
    "leaky-relu": lambda: nn.LeakyReLU(0.01),
    "sigmoid": nn.Sigmoid,
    "tanh": nn.Tanh,
    "softsign": nn.Softsign,
    "identity": nn.Identity,
}

LAYERS = {
    "dense": lambda d: nn.Linear(d["inputs"], d["units"]),
    "conv1d": lambda d: nn.Conv1d(d["inputs"] // d["kernel"], d["filters"], d["kernel"], d.get("stride", 1),
                                  d.get("padding", 0)),
    "max-pool": lambda d: nn.MaxPool1d(d["size"], d.get("stride")),
    "average-pool": lambda d: nn.AvgPool1d(d["size"], d.get("stride")),
    "global-average-pool": lambda d: GlobalAverage(),
    "flatten": lambda d: TimeMajor(),
    "batch-norm": lambda d: nn.BatchNorm1d(d["channels"]),
    "dropout": lambda d: nn.Dropout(d["rate"]),
    "activation": lambda d: ACTIVATIONS[d["function"]](),
}

OPTIMISERS = {
    "sgd": lambda groups, rate, momentum: torch.optim.SGD(groups, rate),
    "momentum": lambda groups, rate, momentum: torch.optim.SGD(groups, rate, momentum),
    "nesterov": lambda groups, rate, momentum: torch.optim.SGD(groups, rate, momentum, nesterov=True),
    "adam": lambda groups, rate, momentum: torch.optim.Adam(groups, rate),
    "adamw": lambda groups, rate, momentum: torch.optim.AdamW(groups, rate),
}

# Stepped after each mini-batch.
SCHEDULES = {
    "constant": lambda optimiser, steps: None,
    "cosine": torch.optim.lr_scheduler.CosineAnnealingLR,
}


def arrays_of(job: dict) -> dict:
    """The arrays of the job's file by name."""
    numbers = torch.frombuffer(bytearray(Path(job["file"]).read_bytes()), dtype=torch.float32)
    shapes = job["arrays"]
    pieces = numbers.split([math.prod(shape) for shape in shapes.values()])
    return {name: piece.reshape(shape) for (name, shape), piece in zip(shapes.items(), pieces)}


def part_of(job: dict, arrays: dict, name: str) -> Part:
    steps, channels = job["steps"], job["channels"]
    values, wanted = arrays[f"{name}.values"], arrays[f"{name}.wanted"]
    window, static = (piece.contiguous() for piece in values.tensor_split([steps * channels], dim=1))
    if steps > 1:
        window = window.reshape(-1, steps, channels).transpose(1, 2).contiguous()
    return Part(window, static if static.shape[1] else None, wanted.long()[:, 0] if job["classes"] else wanted)


def in_torch_order(given: Tensor, slot: Tensor) -> Tensor:
    """Filters are time-major in the engine: filters x (kernel x channels)."""
    if slot.dim() < 3:
        return given
    filters, channels, kernel = slot.shape
    return given.reshape(filters, kernel, channels).transpose(1, 2)


def network_of(job: dict, arrays: dict) -> tuple:
    """The network with the engine's numbers, and the masks of the weights that have one."""
    network = Chain([LAYERS[layer["type"]](layer) for layer in job["layers"]])
    slots = [slot for name, slot in network.state_dict(keep_vars=True).items() if "num_batches" not in name]
    masks = []
    with torch.no_grad():
        for slot, name in zip(slots, job["tensors"], strict=True):
            slot.copy_(in_torch_order(arrays[name], slot))
            if f"{name}.mask" in arrays:
                masks.append((slot, in_torch_order(arrays[f"{name}.mask"], slot).contiguous()))
    return network, masks


def optimiser_of(recipe: dict, network: Chain) -> torch.optim.Optimizer:
    """The optimiser; only weights decay."""
    weights = [layer.weight for layer in network.layers if isinstance(layer, (nn.Linear, nn.Conv1d))]
    others = [p for p in network.parameters() if all(p is not w for w in weights)]
    groups = [{"params": weights, "weight_decay": recipe["weightDecay"]}, {"params": others, "weight_decay": 0}]
    return OPTIMISERS[recipe["optimiser"]](groups, recipe["learningRate"], recipe["momentum"])


def loss_function(job: dict) -> Callable[[Tensor, Tensor], Tensor]:
    """Cross-entropy for class numbers, mean squared error for targets."""
    if not job["classes"]:
        return functional.mse_loss
    weight = torch.tensor(job["classWeights"]) if job["classWeights"] else None
    if weight is None or job["dividesByWeights"]:
        return lambda z, wanted: functional.cross_entropy(z, wanted, weight=weight)
    return lambda z, wanted: functional.cross_entropy(z, wanted, weight=weight, reduction="none").mean()


def check_start(job: dict, z: Tensor, outputs: Tensor) -> float:
    """How far the starting outputs are from the engine's."""
    distance = ((z.softmax(dim=1) if job["classes"] else z) - outputs).abs().max().item()
    if not distance <= LARGEST_DISTANCE:
        sys.exit(f"[torch] {job['name']}: the starting outputs are {distance:.1e} apart, {LARGEST_DISTANCE:.0e} allowed")
    return distance


def train(job: dict, network: Chain, masks: list, part: Part) -> list:
    """Trains to the end; the milliseconds of processor time of each epoch."""
    recipe = job["recipe"]
    samples, batch = len(part.wanted), recipe["batchSize"]
    optimiser = optimiser_of(recipe, network)
    schedule = SCHEDULES[recipe["schedule"]](optimiser, recipe["epochs"] * math.ceil(samples / batch))
    loss = loss_function(job)
    times = []
    network.train()
    for _ in range(recipe["epochs"]):
        started = time.process_time()
        for rows in torch.randperm(samples).split(batch):
            taken = part.take(rows)
            optimiser.zero_grad(set_to_none=True)
            loss(network(taken), taken.wanted).backward()
            for weight, mask in masks:
                weight.grad.mul_(mask)
            optimiser.step()
            if schedule:
                schedule.step()
        times.append(1000 * (time.process_time() - started))
    return times


def measures_of(job: dict, z: Tensor, wanted: Tensor) -> dict:
    """Accuracy and mean recall of the classes; of numbers R^2, and the root of the mean squared error in their unit."""
    if not job["classes"]:
        squares = (z - wanted).double().square()
        spread = (wanted - wanted.mean()).double().square().sum()
        return {"accuracy": 1 - (squares.sum() / spread).item(), "rmse": squares.mean().sqrt().item() * job["unit"]}
    right = z.argmax(dim=1) == wanted
    recalls = [right[wanted == label].double().mean().item() for label in wanted.unique()]
    return {"accuracy": right.double().mean().item(), "balancedAccuracy": sum(recalls) / len(recalls)}


def outcome_of(job: dict) -> dict:
    """Checks the start, trains, evaluates."""
    torch.manual_seed(job["seed"])
    arrays = arrays_of(job)
    network, masks = network_of(job, arrays)
    test = part_of(job, arrays, "test")
    with torch.no_grad():
        distance = check_start(job, network.eval()(test), arrays["outputs"])
    times = train(job, network, masks, part_of(job, arrays, "train"))
    with torch.no_grad():
        measures = measures_of(job, network.eval()(test), test.wanted)
    return {"distance": distance, "times": times, "measures": measures}


def libraries() -> list:
    """The libraries for matrix products that are loaded; empty where the system does not tell."""
    maps = Path("/proc/self/maps")
    paths = maps.read_text().split() if maps.exists() else []
    return sorted({Path(path).name for path in paths if "blas" in path or "mkl" in path})


def main() -> None:
    torch.set_num_threads(1)
    print(json.dumps({"version": torch.__version__, "libraries": libraries()}), flush=True)
    for line in sys.stdin:
        print(json.dumps(outcome_of(json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
