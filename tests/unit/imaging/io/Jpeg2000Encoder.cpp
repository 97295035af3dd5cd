#include "tests/unit/imaging/io/Jpeg2000Encoder.h"

#include <openjpeg.h>

#include <fstream>
#include <iterator>
#include <memory>

#include "tests/unit/imaging/io/TemporaryFolder.h"

namespace lateglow::test {

namespace {

using Image = std::unique_ptr<opj_image_t, void (*)(opj_image_t*)>;
using Codec = std::unique_ptr<opj_codec_t, void (*)(opj_codec_t*)>;
using Stream = std::unique_ptr<opj_stream_t, void (*)(opj_stream_t*)>;

Image makeImage(const std::vector<std::uint16_t>& pixels, int rows, int columns, int bits) {
  opj_image_cmptparm_t component{};
  component.dx = component.dy = 1;
  component.w = static_cast<OPJ_UINT32>(columns);
  component.h = static_cast<OPJ_UINT32>(rows);
  component.prec = static_cast<OPJ_UINT32>(bits);
  Image image(opj_image_create(1, &component, OPJ_CLRSPC_GRAY), &opj_image_destroy);
  image->x1 = component.w;
  image->y1 = component.h;
  for (std::size_t i = 0; i < pixels.size(); ++i) image->comps[0].data[i] = pixels[i];
  return image;
}

opj_cparameters_t parameters(bool lossy) {
  opj_cparameters_t chosen;
  opj_set_default_encoder_parameters(&chosen);
  chosen.tcp_numlayers = 1;
  chosen.cp_disto_alloc = 1;
  chosen.numresolution = 3;
  if (lossy) {
    chosen.irreversible = 1;
    chosen.tcp_rates[0] = 5.0F;
  }
  return chosen;
}

}  // namespace

std::vector<std::uint8_t> encodedJpeg2000(const std::vector<std::uint16_t>& pixels, int rows,
                                          int columns, int bits, bool lossy) {
  const TemporaryFolder folder;
  const std::string file = (folder / "frame.j2k").string();
  const Image image = makeImage(pixels, rows, columns, bits);
  opj_cparameters_t chosen = parameters(lossy);
  {
    const Codec codec(opj_create_compress(OPJ_CODEC_J2K), &opj_destroy_codec);
    const Stream stream(opj_stream_create_default_file_stream(file.c_str(), OPJ_FALSE),
                        &opj_stream_destroy);
    if (!opj_setup_encoder(codec.get(), &chosen, image.get()) ||
        !opj_start_compress(codec.get(), image.get(), stream.get()) ||
        !opj_encode(codec.get(), stream.get()) || !opj_end_compress(codec.get(), stream.get())) {
      return {};
    }
  }
  std::ifstream code(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(code), {}};
}

}  // namespace lateglow::test
