"""MedSynth's generator and discriminator (Bellia et al. 2020, 3.1.4), and the losses of a step."""
from medsynth_oracle import Discriminator, Generator
from network_probe import Parity, torch

WIDTH = 0.25


def leaves(module):
    """The module's initial weights in double precision, their values exact in fp32."""
    return {name: value.detach().float().double().requires_grad_(True)
            for name, value in module.named_parameters()}


def away_from_kinks(module, shape, weights):
    """Seeds the inputs so that no value before a ReLU lies so near to 0 that fp32 and double fall on
    different sides, where their gradients would rightly differ."""
    distances = []
    hooks = [layer.register_forward_hook(lambda _, __, made: distances.append(made.abs().min()))
             for name, layer in module.named_modules() if name.startswith("normalization")]
    for seed in range(100):
        distances.clear()
        torch.manual_seed(seed)
        with torch.no_grad():
            torch.func.functional_call(module, weights, (torch.randn(shape).double(),))
        if min(distances) > 3e-6:
            break
    for hook in hooks:
        hook.remove()
    torch.manual_seed(seed)


def with_statistics(module, mean, variance):
    for name, value in module.named_buffers():
        if name.endswith("running_mean"):
            value.fill_(mean)
        if name.endswith("running_var"):
            value.fill_(variance)
    return module


def called(module):
    return lambda given, w: [torch.func.functional_call(module, w, (given[0],))]


def gradient_difference(given, _):
    made, truth = given[0], given[1].detach()
    total = 0.0
    for axis in (2, 3, 4):
        total = total + ((torch.diff(truth, dim=axis).abs()
                          - torch.diff(made, dim=axis).abs()) ** 2).mean()
    return [total.reshape(1) + 0.0 * given[1].sum()]


def main():
    parity = Parity()
    for inputs, added in ((1, None), (1, 0), (2, 1)):
        for training in (False, True):
            module = Generator(inputs, WIDTH, added).double()
            settings = {"network": {"width": WIDTH, "residual": added == 0, "refinement": added == 1},
                        "stage": inputs - 1, "training": training, "mean": -0.125, "variance": 0.75}
            with_statistics(module, -0.125, 0.75).train(training)
            weights, shape = leaves(module), (2, inputs, 17, 18, 17)
            away_from_kinks(module, shape, weights)
            parity.compare(f"generator {settings['stage']} {'training' if training else 'evaluation'}"
                           f"{'' if added is None else ' residual'}",
                           "medsynth_generator", settings, [shape], weights, called(module))
    module = Discriminator(WIDTH).double()
    weights, shape = leaves(module), (4, 1, 16, 16, 16)
    away_from_kinks(module, shape, weights)
    parity.compare("discriminator", "medsynth_discriminator", {"network": {"width": WIDTH}}, [shape],
                   weights, called(module))
    parity.compare("gradient difference", "gradient_difference", {},
                   [(2, 1, 5, 6, 7), (2, 1, 5, 6, 7)], {}, gradient_difference)
    parity.finish()


main()
