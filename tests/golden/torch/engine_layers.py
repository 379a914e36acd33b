"""Layers that PyTorch has in another order of numbers, as the engine has them."""

from torch import Tensor, nn


class TimeMajor(nn.Module):
    """Flattens batch x channels x steps so that the channels of a step stay together."""

    def forward(self, x: Tensor) -> Tensor:
        return x.transpose(1, 2).flatten(1)


class GlobalAverage(nn.Module):
    """Mean over the steps: batch x channels."""

    def forward(self, x: Tensor) -> Tensor:
        return x.mean(dim=2)
