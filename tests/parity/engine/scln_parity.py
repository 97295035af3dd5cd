"""The sequential causal learning network of PSCGAN (4.1): both pathways, attention, sum. Frames are
[T, N, H, W, C]."""
import attention_oracle
from attention_oracle import spatial_attention, time_attention
from network_probe import Parity, random_weights, torch

SLOPE = 0.2


def frame_norm(frames, w, prefix):
    mean = frames.mean((2, 3, 4), keepdim=True)
    variance = ((frames - mean) ** 2).mean((2, 3, 4), keepdim=True)
    value = (frames - mean) / torch.sqrt(variance + 1e-5)
    value = value * w[prefix + "scale"] + w[prefix + "offset"]
    return torch.where(value > 0, value, SLOPE * value)


def frame_conv(frames, w, prefix, dilation, stride):
    t, n, h, wide, c = frames.shape
    images = frames.reshape(t * n, h, wide, c).permute(0, 3, 1, 2)
    result = torch.conv2d(images, w[prefix + "weight"], w[prefix + "bias"], stride=stride,
                          padding=dilation, dilation=dilation)
    return result.permute(0, 2, 3, 1).reshape(t, n, result.shape[2], result.shape[3], -1)


def time_conv(frames, w, prefix, kernel, dilation):
    c = frames.shape[4]
    taps = w[prefix + "taps.weight"].reshape(-1, kernel, c)  # the earliest first
    moments = []
    for t in range(frames.shape[0]):
        total = w[prefix + "taps.bias"]
        for k in range(kernel):
            source = t - (kernel - 1 - k) * dilation
            if source >= 0:
                total = total + frames[source] @ taps[:, k].T
        moments.append(total)
    return torch.stack(moments)


def means(frames):
    return attention_oracle.pooled(frames, frames.shape[2] // 2, "mean")


def neighbours(frames):
    return torch.cat([frames[:, :, row::2, column::2] for row in (0, 1) for column in (0, 1)], 4)


def stacked(value, shortcut, layer, rates, stacks):
    """Residual stacks of one convolution a rate; `layer(value, number, rate)`."""
    number = 0
    for _ in range(stacks):
        for rate in rates:
            value = layer(value, number, rate)
            number += 1
        value = shortcut = value + shortcut
    return value


def scln(spatial, temporal, w, s):
    rates, stacks, kernel = s["rates"], s["stacks"], s["temporal_kernel"]
    keys, queries = s["attention_keys"], s["attention_queries"]

    def spatial_layer(value, number, rate):
        value = frame_conv(value, w, f"spatial.convolution{number}.convolution.", rate,
                           2 if number == 0 else 1)
        return frame_norm(value, w, f"spatial.norm{number}.")

    def temporal_layer(value, number, rate):
        value = time_conv(value, w, f"temporal.convolution{number}.", kernel, rate)
        return frame_norm(value, w, f"temporal.norm{number}.")
    space = stacked(spatial, means(spatial) @ w["spatial.shortcut.weight"].T, spatial_layer, rates,
                    stacks)
    space = spatial_attention(space, w, "spatial_attention.", keys, queries)
    if s["temporal_pathway"] == "channelwise":
        time = stacked(neighbours(temporal), means(temporal) @ w["temporal.shortcut.weight"].T,
                       temporal_layer, rates, stacks)
        time = time_attention(time, w, "temporal_attention.", queries)
        wide = time
    else:
        t, n, h, columns, _ = temporal.shape
        time = stacked(temporal.reshape(t, n, 1, 1, -1),
                       means(temporal).reshape(t, n, 1, 1, -1), temporal_layer, rates, stacks)
        time = time_attention(time.reshape(t, n, h // 2, columns // 2, 1), w,
                              "temporal_attention.", queries)
        wide = time @ w["widen.weight"].T
    fused = spatial_attention(space + wide, w, "fused_attention.", keys, queries)
    return [space, time, fused]


def shapes(s, inputs, outputs, size):
    flattened = s["temporal_pathway"] == "flattened"
    units = size * size if flattened else outputs
    seen = 1 if flattened else inputs
    result = {"spatial.shortcut.weight": (outputs, inputs)}
    for number in range(s["stacks"] * len(s["rates"])):
        first = number == 0
        result[f"spatial.convolution{number}.convolution.weight"] = (
            outputs, inputs if first else outputs, 3, 3)
        result[f"spatial.convolution{number}.convolution.bias"] = (outputs,)
        source = 4 * (units if flattened else seen) if first else units
        result[f"temporal.convolution{number}.taps.weight"] = (
            units, s["temporal_kernel"] * source)
        result[f"temporal.convolution{number}.taps.bias"] = (units,)
        for path, width in (("spatial", outputs), ("temporal", units)):
            result[f"{path}.norm{number}.scale"] = (width,)
            result[f"{path}.norm{number}.offset"] = (width,)
    if flattened:
        result["widen.weight"] = (outputs, 1)
    else:
        result["temporal.shortcut.weight"] = (units, inputs)
    result.update(attention_oracle.shapes(outputs, "spatial_attention."))
    result.update(attention_oracle.shapes(1 if flattened else outputs, "temporal_attention."))
    result.update(attention_oracle.shapes(outputs, "fused_attention."))
    return result


def main():
    parity = Parity()
    for pathway in ("channelwise", "flattened"):
        for level, stacks, rates, queries in [(0, 1, [1, 2], 0), (1, 2, [1, 2, 3], 4)]:
            settings = {"pixels": 32, "channels": [8, 16, 8, 8], "stacks": stacks, "rates": rates,
                        "temporal_kernel": 3, "temporal_pathway": pathway, "pathways": "both",
                        "attention": True, "attention_keys": 4, "attention_queries": queries}
            inputs = 1 if level == 0 else settings["channels"][level - 1]
            outputs = settings["channels"][level]
            before = 32 >> level
            second = 1 if pathway == "flattened" else inputs
            weights = random_weights(shapes(settings, inputs, outputs, before // 2), 0.2)
            parity.compare(f"scln {pathway} level {level}", "scln",
                           {"network": settings, "level": level},
                           [(5, 2, before, before, inputs), (5, 2, before, before, second)],
                           weights, lambda given, w: scln(given[0], given[1], w, settings))
    parity.finish()


main()
