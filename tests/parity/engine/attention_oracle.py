"""Self-attention written position by position, for the parity scripts."""
from network_probe import torch


def pooled(frames, grid, how):
    """[T, N, H, W, C] by blocks to at most grid x grid; 0: unchanged."""
    size = frames.shape[2]
    if grid == 0 or size <= grid:
        return frames
    factor = -(-size // grid)
    t, n, h, w, c = frames.shape
    blocks = frames.reshape(t, n, h // factor, factor, w // factor, factor, c)
    return blocks.mean((3, 5)) if how == "mean" else blocks.amax((3, 5))


def added(frames, response, gamma):
    factor = frames.shape[2] // response.shape[2]
    wide = response.repeat_interleave(factor, 2).repeat_interleave(factor, 3)
    return frames + gamma * wide


def attend(asking, answering, w, prefix, allowed=None):
    """[P, C] rows ask [Q, C] rows."""
    scores = (asking @ w[prefix + "query.weight"].T) @ (answering @ w[prefix + "key.weight"].T).T
    if allowed is not None:
        scores = scores.masked_fill(~allowed, -float("inf"))
    values = answering @ w[prefix + "value.weight"].T
    return (torch.softmax(scores, 1) @ values) @ w[prefix + "output.weight"].T


def spatial_attention(frames, w, prefix, keys, queries):
    asking = pooled(frames, queries, "mean")
    answering = pooled(asking, keys, "max")
    t, n, h, wide, c = asking.shape
    responses = [[attend(asking[i, j].reshape(-1, c), answering[i, j].reshape(-1, c), w, prefix)
                  .reshape(h, wide, c) for j in range(n)] for i in range(t)]
    response = torch.stack([torch.stack(row) for row in responses])
    return added(frames, response, w[prefix + "gamma"])


def time_attention(frames, w, prefix, queries):
    asking = pooled(frames, queries, "mean")
    t, n, h, wide, c = asking.shape
    earlier = torch.ones(t, t, dtype=torch.bool).tril()
    rows = asking.reshape(t, -1, c)
    response = torch.stack([attend(rows[:, p], rows[:, p], w, prefix, earlier)
                            for p in range(rows.shape[1])], 1)
    return added(frames, response.reshape(t, n, h, wide, c), w[prefix + "gamma"])


def shapes(channels, prefix=""):
    width = max(1, channels // 8)
    names = {prefix + name + ".weight": (width, channels) for name in ("query", "key", "value")}
    return {**names, prefix + "output.weight": (channels, width), prefix + "gamma": (1,)}
