"""The Res-UNet, Pix2Pix's generator, a DDPM's network and the 3-D PatchGAN, forwards and back,
against PyTorch."""
from network_probe import Parity, random_weights, torch
from volume_oracle import Layers, Shapes

F = torch.nn.functional


def width_at(c, level):
    return min(c["width"] << level, c["widest"])


def resunet_shapes(c, inputs, embedding=0):
    s = Shapes(c["dimensions"], c["norm"])
    for level in range(c["depth"] + 1):
        width = width_at(c, level)
        s.block(f"network.encoder{level}", inputs if level == 0 else width, width, embedding)
        if level == c["depth"]:
            break
        below = width_at(c, level + 1)
        s.layer(f"network.halve{level}", width, below)
        if c["skip_blocks"]:
            s.block(f"network.skip{level}", width, width, embedding)
        s.layer(f"network.double{level}", below, width)
        s.block(f"network.decoder{level}", 2 * width, width, embedding)
    s.convolution("network.output", c["width"], 1, 3)
    return s


def resunet(n, c, x, embedding=None):
    skips = []
    for level in range(c["depth"] + 1):
        if level:
            x = n.layer(x, f"network.halve{level - 1}", stride=2)
        x = n.block(x, f"network.encoder{level}", embedding)
        skips.append(x)
    for level in reversed(range(c["depth"])):
        x = n.layer(n.enlarged(x), f"network.double{level}")
        skip = skips[level]
        if c["skip_blocks"]:
            skip = n.block(skip, f"network.skip{level}", embedding)
        x = n.block(torch.cat([x, skip], 1), f"network.decoder{level}", embedding)
    return n.convolution(x, "network.output")


def pix2pix_shapes(c):
    s = Shapes(c["dimensions"], c["norm"])
    for level in range(c["depth"]):
        width = width_at(c, level)
        outer = 1 if level == 0 else width_at(c, level - 1)
        innermost = level + 1 == c["depth"]
        s.convolution(f"network.down{level}", outer, width, 4)
        if level > 0 and not innermost:
            s.normalization(f"network.down_norm{level}", width)
        across = 1 if c["dimensions"] == 2 else 4
        s[f"network.up{level}.weight"] = (width if innermost else 2 * width, outer, across, 4, 4)
        s[f"network.up{level}.bias"] = (outer,)
        if level > 0:
            s.normalization(f"network.up_norm{level}", outer)
    return s


def pix2pix(n, c, x):
    up = F.conv_transpose2d if c["dimensions"] == 2 else F.conv_transpose3d
    skips = []
    for level in range(c["depth"]):
        x = n.convolution(x, f"network.down{level}", stride=2, padding=1)
        if 0 < level < c["depth"] - 1:
            x = n.normalized(x, f"network.down_norm{level}")
        x = torch.where(x > 0, x, 0.2 * x)
        skips.append(x)
    for level in reversed(range(c["depth"])):
        if level < c["depth"] - 1:
            x = torch.cat([x, skips[level]], 1)
        x = up(x, n.weight(f"network.up{level}.weight"), n.weights[f"network.up{level}.bias"],
               stride=2, padding=1)
        if level > 0:
            x = torch.relu(n.normalized(x, f"network.up_norm{level}"))
    return x


def translated(c, source, weights):
    n = Layers(weights, c["dimensions"], c["norm"])
    x = source[:, :, 0] if c["dimensions"] == 2 else source
    made = (resunet if c["generator"] == "resunet" else pix2pix)(n, c, x)
    made = x + made if c["residual"] else torch.tanh(made)
    return [made.unsqueeze(2) if c["dimensions"] == 2 else made]


def noise(c, time, inputs, weights):
    n = Layers(weights, c["dimensions"], c["norm"])
    half = c["embedding"] // 2
    angles = time * 1e-4 ** (torch.arange(half).double() / half)
    code = torch.cat([angles.sin(), angles.cos()]).repeat(inputs[0].shape[0], 1)
    hidden = F.silu(code @ weights["time1.weight"].T + weights["time1.bias"])
    embedding = hidden @ weights["time2.weight"].T + weights["time2.bias"]
    return [resunet(n, c, torch.cat(inputs, 1), embedding)]


def main():
    parity = Parity()
    base = {"generator": "resunet", "dimensions": 3, "width": 4, "widest": 8, "depth": 2,
            "norm": "none", "skip_blocks": True, "residual": True, "embedding": 8}
    cases = {"Res-UNet": {}, "Res-UNet, instance, tanh": {"norm": "instance", "residual": False},
             "Res-UNet of slices": {"dimensions": 2, "skip_blocks": False},
             "Pix2Pix 3-D": {"generator": "pix2pix"},
             "Pix2Pix 2-D": {"generator": "pix2pix", "dimensions": 2, "norm": "instance",
                             "residual": False, "depth": 3}}
    for name, change in cases.items():
        c = {**base, **change}
        shapes = resunet_shapes(c, 1) if c["generator"] == "resunet" else pix2pix_shapes(c)
        size = (2, 1, 1, 16, 24) if c["dimensions"] == 2 else (2, 1, 4, 8, 12)
        parity.compare(name, "translator", {"network": c}, [size], random_weights(shapes, 0.2),
                       lambda inputs, weights: translated(c, inputs[0], weights))
    c = {**base, "generator": "ddpm"}
    shapes = resunet_shapes(c, 2, c["embedding"])
    for name in ("time1", "time2"):
        shapes[name + ".weight"], shapes[name + ".bias"] = (8, 8), (8,)
    parity.compare("DDPM", "translator", {"network": c, "time": 7}, [(2, 1, 4, 8, 8)] * 2,
                   random_weights(shapes, 0.2),
                   lambda inputs, weights: noise(c, 7, inputs, weights))
    shapes = Shapes(3, "instance")
    shapes.judge(2, 4, 2, 1)
    settings = {"inputs": 2, "width": 4, "layers": 2, "scales": 1, "norm": "instance",
                "dimensions": 3}
    parity.compare("PatchGAN of volumes", "patch_gan", settings, [(1, 2, 16, 20, 17)],
                   random_weights(shapes, 0.2),
                   lambda inputs, weights: Layers(weights, 3, "instance").judge(inputs[0], 2, 1))
    parity.finish()


main()
