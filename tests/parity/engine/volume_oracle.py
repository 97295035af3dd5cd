"""Layers of networks that make a volume out of a volume, in plain PyTorch: what vid2vid_parity.py and
resunet_parity.py build their networks from. Weights are a dictionary of the engine's names; features
of slices are [N, C, H, W], of volumes [N, C, D, H, W]."""
from network_probe import torch

F = torch.nn.functional


class Layers:
    def __init__(self, weights, dimensions, norm):
        self.weights, self.dimensions, self.norm = weights, dimensions, norm
        self.convolve = F.conv2d if dimensions == 2 else F.conv3d

    def weight(self, name):
        value = self.weights[name]
        return value[:, :, 0] if self.dimensions == 2 and value.dim() == 5 else value

    def convolution(self, x, name, stride=1, padding=None):
        weight = self.weight(name + ".weight")
        padding = weight.shape[-1] // 2 if padding is None else padding
        return self.convolve(x, weight, self.weights[name + ".bias"], stride=stride,
                             padding=padding)

    def normalized(self, x, name):
        if self.norm == "none":
            return x
        axes = tuple(range(2, x.dim()))
        mean = x.mean(axes, keepdim=True)
        variance = ((x - mean) ** 2).mean(axes, keepdim=True)
        shape = [1, -1] + [1] * len(axes)
        return ((x - mean) / torch.sqrt(variance + 1e-5) *
                self.weights[name + ".instance.weight"].view(shape) +
                self.weights[name + ".instance.bias"].view(shape))

    def layer(self, x, name, stride=1):
        return torch.relu(self.normalized(self.convolution(x, name + ".convolution", stride),
                                          name + ".norm"))

    def block(self, x, name, embedding=None):
        inner = self.layer(x, name + ".first")
        if embedding is not None:
            shift = embedding @ self.weights[name + ".embedding.weight"].T
            shift = shift + self.weights[name + ".embedding.bias"]
            inner = inner + shift.view(shift.shape + (1,) * (x.dim() - 2))
        change = self.normalized(self.convolution(inner, name + ".second"), name + ".norm")
        short = x
        if name + ".shortcut.weight" in self.weights:
            short = self.convolution(x, name + ".shortcut")
        return short + change

    def enlarged(self, x):
        for axis in range(2, x.dim()):
            x = x.repeat_interleave(2, dim=axis)
        return x

    def judge(self, x, layers, scales):
        """PatchGAN: the maps of patch scores, the finest scale first."""
        maps = []
        pool = F.avg_pool2d if self.dimensions == 2 else F.avg_pool3d
        for scale in range(1, scales + 1):
            value = x
            for i in range(1, layers + 2):
                prefix = f"scale{scale}_"
                value = self.convolution(value, f"{prefix}convolution{i}",
                                         stride=2 if i <= layers else 1, padding=1)
                if i > 1:
                    value = self.normalized(value, f"{prefix}norm{i}")
                value = torch.where(value > 0, value, 0.2 * value)
            maps.append(self.convolution(value, f"scale{scale}_output", padding=1))
            x = pool(x, 2, ceil_mode=True)
        return maps


class Shapes(dict):
    """Names and shapes of the engine's weights."""

    def __init__(self, dimensions, norm):
        super().__init__()
        self.dimensions, self.norm = dimensions, norm

    def convolution(self, name, inputs, outputs, kernel):
        across = 1 if self.dimensions == 2 else kernel
        self[name + ".weight"] = (outputs, inputs, across, kernel, kernel)
        self[name + ".bias"] = (outputs,)

    def normalization(self, name, channels):
        if self.norm == "instance":
            self[name + ".instance.weight"] = (channels,)
            self[name + ".instance.bias"] = (channels,)

    def layer(self, name, inputs, outputs, kernel=3):
        self.convolution(name + ".convolution", inputs, outputs, kernel)
        self.normalization(name + ".norm", outputs)

    def block(self, name, inputs, outputs, embedding=0):
        self.layer(name + ".first", inputs, outputs)
        self.convolution(name + ".second", outputs, outputs, 3)
        self.normalization(name + ".norm", outputs)
        if inputs != outputs:
            self.convolution(name + ".shortcut", inputs, outputs, 1)
        if embedding:
            self[name + ".embedding.weight"] = (outputs, embedding)
            self[name + ".embedding.bias"] = (outputs,)

    def judge(self, inputs, width, layers, scales):
        for scale in range(1, scales + 1):
            seen, made = inputs, width
            for i in range(1, layers + 2):
                self.convolution(f"scale{scale}_convolution{i}", seen, made, 4)
                if i > 1:
                    self.normalization(f"scale{scale}_norm{i}", made)
                seen, made = made, min(made * 2, width * 8)
            self.convolution(f"scale{scale}_output", seen, 1, 4)
