"""ConvLSTM after Shi et al. 2015 (no peepholes), one moment after the other."""
from network_probe import Parity, random_weights, torch


def conv_lstm(sequence, weights, prefix, kernel, backward):
    moments = range(sequence.shape[0])
    hidden = cell = None
    states = {}
    for t in reversed(moments) if backward else moments:
        total = torch.conv2d(sequence[t], weights[prefix + "from_input.weight"],
                             weights[prefix + "from_input.bias"], padding=kernel // 2)
        if hidden is not None:
            total = total + torch.conv2d(hidden, weights[prefix + "from_state.weight"],
                                         padding=kernel // 2)
        entry, forget, candidate, exit_ = total.chunk(4, dim=1)
        added = torch.sigmoid(entry) * torch.tanh(candidate)
        cell = added if cell is None else torch.sigmoid(forget) * cell + added
        hidden = torch.sigmoid(exit_) * torch.tanh(cell)
        states[t] = hidden
    return torch.stack([states[t] for t in moments]), hidden, cell


def shapes(inputs, channels, kernel, prefix=""):
    return {prefix + "from_input.weight": (4 * channels, inputs, kernel, kernel),
            prefix + "from_input.bias": (4 * channels,),
            prefix + "from_state.weight": (4 * channels, channels, kernel, kernel)}


def main():
    parity = Parity()
    for inputs, channels, kernel, backward in [(3, 5, 3, False), (3, 5, 3, True), (2, 16, 5, False),
                                               (1, 8, 1, True)]:
        def oracle(given, weights):
            states, _, cell = conv_lstm(given[0], weights, "", kernel, backward)
            return [states, cell]
        parity.compare(f"conv_lstm {inputs} {channels} {kernel} {backward}", "conv_lstm",
                       {"inputs": inputs, "channels": channels, "kernel": kernel,
                        "backward": backward},
                       [(6, 2, inputs, 9, 8)], random_weights(shapes(inputs, channels, kernel)),
                       oracle)

    def both(given, weights):
        forth, forth_last, _ = conv_lstm(given[0], weights, "forward.", 3, False)
        back, back_last, _ = conv_lstm(given[0], weights, "backward.", 3, True)
        return [torch.cat([forth, back], 2), torch.cat([forth_last, back_last], 1)]
    weights = random_weights({**shapes(4, 6, 3, "forward."), **shapes(4, 6, 3, "backward.")})
    parity.compare("bi_conv_lstm", "bi_conv_lstm", {"inputs": 4, "channels": 6},
                   [(7, 2, 4, 8, 8)], weights, both)
    parity.finish()


main()
