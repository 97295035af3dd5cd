"""Frame attention (PSCGAN eq. 4-6) and the non-local block (Wang et al. 2018)."""
from attention_oracle import shapes, spatial_attention, time_attention
from network_probe import Parity, random_weights, torch


def non_local(features, w, frames, positions):
    n, c, t, h, wide = features.shape
    kt, kh, kw = -(-t // frames), -(-h // positions), -(-wide // positions)
    outputs = []
    for i in range(n):
        x = features[i]
        blocks = [x[:, a:a + kt, b:b + kh, d:d + kw].amax((1, 2, 3))
                  for a in range(0, t, kt) for b in range(0, h, kh) for d in range(0, wide, kw)]
        answering = torch.stack(blocks)
        asking = x.reshape(c, -1).T

        def mapped(rows, name):
            return rows @ w[name + ".weight"].T + w[name + ".bias"]
        weights = torch.softmax(mapped(asking, "query") @ mapped(answering, "key").T, 1)
        response = mapped(weights @ mapped(answering, "value"), "output")
        outputs.append(x + response.T.reshape(c, t, h, wide))
    return torch.stack(outputs)


def main():
    parity = Parity()
    for channels, size, keys, queries in [(16, 6, 8, 0), (16, 8, 4, 0), (24, 8, 2, 4), (4, 4, 4, 2)]:
        settings = {"channels": channels, "keys": keys, "queries": queries}
        case = f"{channels} {size} {keys} {queries}"
        parity.compare("spatial " + case, "spatial_attention", settings,
                       [(3, 2, size, size, channels)], random_weights(shapes(channels)),
                       lambda given, w: [spatial_attention(given[0], w, "", keys, queries)])
        parity.compare("time " + case, "time_attention", settings,
                       [(5, 2, size, size, channels)], random_weights(shapes(channels)),
                       lambda given, w: [time_attention(given[0], w, "", queries)])
    for frames, positions in [(5, 6), (5, 3), (2, 4)]:
        channels, width = 8, 4
        weights = random_weights({f"{name}.{kind}": shape
                                  for name in ("query", "key", "value", "output")
                                  for kind, shape in (
                                      ("weight", (channels, width) if name == "output"
                                       else (width, channels)),
                                      ("bias", (channels if name == "output" else width,)))})
        parity.compare(f"non_local {frames} {positions}", "non_local",
                       {"channels": channels, "frames": frames, "positions": positions},
                       [(2, channels, 5, 6, 6)], weights,
                       lambda given, w: [non_local(given[0], w, frames, positions)])
    parity.finish()


main()
