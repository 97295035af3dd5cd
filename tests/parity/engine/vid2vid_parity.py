"""One frame of vid2vid's generator and its discriminators, forwards and back, against PyTorch."""
from network_probe import Parity, random_weights, torch
from volume_oracle import Layers, Shapes

F = torch.nn.functional


def width_at(c, level):
    return min(c["width"] << level, c["widest"])


def shapes_of(c):
    s = Shapes(2, c["norm"])
    deepest = width_at(c, c["halvings"])
    for name, inputs in (("source", c["source_frames"]), ("previous", c["previous_frames"])):
        s.layer(f"{name}_down0", inputs, c["width"], c["outer_kernel"])
        for level in range(1, c["halvings"] + 1):
            s.layer(f"{name}_down{level}", width_at(c, level - 1), width_at(c, level))
        for i in range(c["blocks"] - c["blocks"] // 2):
            s.block(f"{name}_block{i}", deepest, deepest)
    branches = [("content", 1, 0, c["skips"])]
    if c["flow"]:
        branches.append(("flow", 3, c["flow_halvings"], False))
    for name, outputs, level, skips in branches:
        for i in range(c["blocks"] // 2):
            s.block(f"{name}_block{i}", deepest, deepest)
        for to in range(c["halvings"] - 1, level - 1, -1):
            s.layer(f"{name}_up{to}", width_at(c, to + 1) + (width_at(c, to) if skips else 0),
                    width_at(c, to))
        s.convolution(f"{name}_output", width_at(c, level), outputs, c["outer_kernel"])
    return s


def encoded(n, c, name, frames):
    features = [n.layer(frames, f"{name}_down0")]
    for level in range(1, c["halvings"] + 1):
        features.append(n.layer(features[-1], f"{name}_down{level}", stride=2))
    for i in range(c["blocks"] - c["blocks"] // 2):
        features[-1] = n.block(features[-1], f"{name}_block{i}")
    return features


def decoded(n, c, name, features, level, skips):
    x = features[-1]
    for i in range(c["blocks"] // 2):
        x = n.block(x, f"{name}_block{i}")
    for to in range(c["halvings"] - 1, level - 1, -1):
        x = n.enlarged(x)
        x = n.layer(torch.cat([x, features[to]], 1) if skips else x, f"{name}_up{to}")
    return n.convolution(x, f"{name}_output")


def warp(image, flow):
    """Bilinear, by the four neighbours; positions outside are moved to the border."""
    n, _, h, w = image.shape
    y = (torch.arange(h).to(flow.dtype).view(1, h, 1) + flow[:, 1]).clamp(0, h - 1)
    x = (torch.arange(w).to(flow.dtype).view(1, 1, w) + flow[:, 0]).clamp(0, w - 1)
    top, left = y.detach().floor().long().clamp(max=h - 2), x.detach().floor().long().clamp(max=w - 2)
    v, u = y - top, x - left
    sample = torch.arange(n).view(n, 1, 1)
    pixel = lambda r, c: image[sample, 0, r, c]
    return ((1 - v) * ((1 - u) * pixel(top, left) + u * pixel(top, left + 1)) +
            v * ((1 - u) * pixel(top + 1, left) + u * pixel(top + 1, left + 1))).unsqueeze(1)


def frame(c, inputs, weights):
    n = Layers(weights, 2, c["norm"])
    sources, previous = (x[:, :, 0] for x in inputs)
    features = [a + b for a, b in zip(encoded(n, c, "source", sources),
                                      encoded(n, c, "previous", previous))]
    made = decoded(n, c, "content", features, 0, c["skips"])
    content = sources[:, -1:] + made if c["residual"] else torch.tanh(made)
    if not c["flow"]:
        return [content.unsqueeze(2)]
    raw = decoded(n, c, "flow", features, c["flow_halvings"], False)
    if c["flow_halvings"]:
        raw = F.interpolate(raw, size=sources.shape[2:], mode="bilinear", align_corners=False)
    flow, mask = raw[:, :2] * c["flow_pixels"], torch.sigmoid(raw[:, 2:])
    image = (1 - mask) * warp(previous[:, -1:], flow) + mask * content
    return [value.unsqueeze(2) for value in (image, flow, mask)]


def main():
    parity = Parity()
    base = {"source_frames": 3, "previous_frames": 2, "width": 4, "widest": 8, "halvings": 2,
            "blocks": 3, "outer_kernel": 3, "norm": "none", "skips": True, "residual": True,
            "flow": True, "flow_halvings": 1, "flow_pixels": 2.0}
    cases = {"demo": {}, "paper": {"norm": "instance", "skips": False, "residual": False,
                                   "flow_halvings": 0, "outer_kernel": 7},
             "no flow": {"flow": False}}
    for name, change in cases.items():
        c = {**base, **change}
        parity.compare("vid2vid " + name, "vid2vid", {"network": c},
                       [(2, c["source_frames"], 1, 12, 16), (2, c["previous_frames"], 1, 12, 16)],
                       random_weights(shapes_of(c), 0.2),
                       lambda inputs, weights: frame(c, inputs, weights))
    for norm in ("none", "instance"):
        shapes = Shapes(2, norm)
        shapes.judge(4, 4, 2, 2)
        settings = {"inputs": 4, "width": 4, "layers": 2, "scales": 2, "norm": norm,
                    "dimensions": 2}
        parity.compare("PatchGAN of images, " + norm, "patch_gan", settings, [(2, 4, 1, 32, 37)],
                       random_weights(shapes, 0.2), lambda inputs, weights: [
                           m.unsqueeze(2)
                           for m in Layers(weights, 2, norm).judge(inputs[0][:, :, 0], 2, 2)])
    parity.finish()


main()
