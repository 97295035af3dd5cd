#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace lateglow::engine {

/// What makes the image: SpGAN's two streams, or a baseline of the paper's Table III.
enum class SpganGeneratorKind {
  Spgan,
  Mutgan,   ///< stacked Bi-ConvLSTM encoder-decoder, trained with MAE (Xu et al. 2018)
  Pix2pix,  ///< U-Net with a PatchGAN that sees the cine (Isola et al. 2017)
  Unet      ///< the same U-Net trained with MAE
};

[[nodiscard]] std::string toString(SpganGeneratorKind kind);  ///< "spgan", "mutgan", ...

/// What the first of the four encoder blocks is.
enum class SpganStem {
  Recurrent,   ///< Bi-ConvLSTM at full size on single frames, as the paper
  Convolution  ///< 3-D convolution of stride 2: far cheaper, as it is the only block at full size
};

/// What the discriminator sees beside the image.
enum class SpganCondition {
  None,
  Personal,  ///< p_s (paper II-A2)
  Cine       ///< all frames as channels (Pix2Pix)
};

/// Sizes and switches of SpGAN (Xu et al., "Applying cross-modality data processing for infarction
/// learning in medical internet of things"). Cine T x 64 x 64 -> LGE 64 x 64, pixels in [0, 1].
///
/// Sizes that the paper states: input 25 x 64 x 64, last structural feature 64 x 64 x 64, p_s
/// 32 x 32 x 64, first 3-D convolution 5 x 5 x 5, pyramid of 3 scales from blocks 2 to 4, alpha .84.
/// paper: not stated for every other one.
struct SpganConfig {
  std::int64_t phases = 25;
  std::int64_t pixels = 64;

  SpganGeneratorKind generator = SpganGeneratorKind::Spgan;
  bool twoStream = true;  ///< false: structural pathway and critic only (Table II)
  bool pyramid = true;    ///< false: decoded from block 4 alone (Table II)
  bool attention = true;  ///< false: no non-local block; p_s still conditions (Table II)
  double alpha = 0.84;    ///< eq. 1

  // Structural pathway
  SpganStem stem = SpganStem::Recurrent;
  std::int64_t frameStride = 1;  ///< the recurrent blocks see every so many frames; needs the
                                 ///< convolution stem, which sees all of them
  std::array<std::int64_t, 4> channels{16, 32, 48, 64};  ///< of blocks 1 to 4, each direction
  std::int64_t pyramidChannels = 64;
  std::int64_t structuralChannels = 64;  ///< of the last feature map

  // Detail pathway
  std::int64_t attentionChannels = 32;    ///< of the 5x5x5 convolution
  std::int64_t attentionFrameStride = 1;  ///< its stride over time
  std::int64_t attentionKeys = 8;         ///< rows and columns of the non-local block's keys
  std::int64_t personalChannels = 64;     ///< of p_s
  std::vector<std::int64_t> unet{64, 128, 256, 512};

  std::array<std::int64_t, 4> discriminator{64, 128, 256, 512};

  [[nodiscard]] static SpganConfig paper();
  /// For one processor core: narrow; block 1 is a 3-D convolution of stride 2 instead of a
  /// Bi-ConvLSTM, the recurrent blocks and the attention see every third moment of its output, the
  /// U-Net has three resolutions.
  [[nodiscard]] static SpganConfig demo();
  /// "paper" or "demo"; throws std::invalid_argument for another name.
  [[nodiscard]] static SpganConfig preset(const std::string& name);

  [[nodiscard]] SpganCondition condition() const;

  [[nodiscard]] nlohmann::json toJson() const;
  /// Values on top of `base`; throws std::invalid_argument for an unknown key or a wrong value.
  [[nodiscard]] static SpganConfig fromJson(const nlohmann::json& values, const SpganConfig& base);
};

}  // namespace lateglow::engine
