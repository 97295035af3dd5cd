"""MedSynth's networks in PyTorch, written from the paper's section 3.1.4 and the header that says what
the paper leaves open; independent of the engine's. The names of the weights are the engine's, so that a
state_dict can be exchanged."""
import torch

FILTERS = (32, 32, 32, 64, 64, 64, 32, 32, 1)
KERNELS = (3, 3, 1, 3, 1, 3, 1, 1, 3)
DILATIONS = (1, 2, 2, 2, 2, 2, 2, 2, 1)


class Generator(torch.nn.Module):
    def __init__(self, inputs, width=1.0, added=None):
        super().__init__()
        self.added = added
        channels = inputs
        for i, (filters, kernel, dilation) in enumerate(zip(FILTERS, KERNELS, DILATIONS)):
            last = i == 8
            filters = 1 if last else max(1, int(width * filters + 0.5))
            self.add_module(f"convolution{i}", torch.nn.Conv3d(channels, filters, kernel,
                                                               dilation=dilation, bias=last))
            if not last:
                self.add_module(f"normalization{i}", torch.nn.BatchNorm3d(filters))
            channels = filters

    def convolutions(self):
        return (getattr(self, f"convolution{i}") for i in range(9))

    def forward(self, patches):
        x = patches
        for i in range(8):
            x = getattr(self, f"convolution{i}")(x)
            x = torch.relu(getattr(self, f"normalization{i}")(x))
        x = self.convolution8(x)
        if self.added is not None:
            x = x + patches[:, self.added:self.added + 1, 8:-8, 8:-8, 8:-8]
        return x


class Discriminator(torch.nn.Module):
    """Logits; the sigmoid lies in the loss."""

    def __init__(self, width=1.0):
        super().__init__()

        def scaled(full):
            return max(1, int(width * full + 0.5))
        channels = 1
        for i, filters in enumerate((32, 64, 128, 256)):
            filters = scaled(filters)
            self.add_module(f"convolution{i}",
                            torch.nn.Conv3d(channels, filters, 3, padding=1, bias=i == 3))
            if i < 3:
                self.add_module(f"normalization{i}",
                                torch.nn.BatchNorm3d(filters, track_running_stats=False))
            channels = filters
        nodes = channels * 8
        for i, following in enumerate((scaled(512), scaled(128), 1)):
            self.add_module(f"connected{i}", torch.nn.Linear(nodes, following))
            nodes = following

    def forward(self, x):
        for i in range(3):
            x = getattr(self, f"normalization{i}")(getattr(self, f"convolution{i}")(x))
            x = torch.nn.functional.max_pool3d(torch.relu(x), 2)
        x = torch.relu(self.convolution3(x)).flatten(1)
        x = torch.relu(self.connected0(x))
        return self.connected2(torch.relu(self.connected1(x)))
