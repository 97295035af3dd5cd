#include "imaging/io/export/AnimatedGif.h"

#include <gif_lib.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <memory>
#include <span>

#include "imaging/io/AtomicFile.h"

namespace lateglow {

namespace {

constexpr int kLargestSide = 4096;

tl::unexpected<Failure> badFrames(const std::filesystem::path& file) {
  return fail(FailureCode::BadInput, file.string() + ": the pictures do not fit together",
              "report it with the case", file.string());
}

bool fits(const IndexedAnimation& animation) {
  if (animation.width < 1 || animation.height < 1 || animation.width > kLargestSide ||
      animation.height > kLargestSide || animation.frames.empty() || animation.colours.empty() ||
      animation.colours.size() > 256) {
    return false;
  }
  const std::size_t pixels =
      static_cast<std::size_t>(animation.width) * static_cast<std::size_t>(animation.height);
  return std::all_of(animation.frames.begin(), animation.frames.end(), [&](const auto& frame) {
    return frame.size() == pixels && std::all_of(frame.begin(), frame.end(), [&](std::uint8_t i) {
             return i < animation.colours.size();
           });
  });
}

/// Table sizes of GIF are powers of two.
std::unique_ptr<ColorMapObject, decltype(&GifFreeMapObject)> makePalette(
    const IndexedAnimation& animation) {
  int size = 2;
  while (size < static_cast<int>(animation.colours.size())) size *= 2;
  std::unique_ptr<ColorMapObject, decltype(&GifFreeMapObject)> palette(
      GifMakeMapObject(size, nullptr), &GifFreeMapObject);
  for (std::size_t i = 0; palette && i < static_cast<std::size_t>(size); ++i) {
    const auto colour =
        i < animation.colours.size() ? animation.colours[i] : std::array<std::uint8_t, 3>{0, 0, 0};
    palette->Colors[i] = {colour[0], colour[1], colour[2]};
  }
  return palette;
}

int appendBytes(GifFileType* gif, const GifByteType* bytes, int count) {
  auto& target = *static_cast<std::vector<std::byte>*>(gif->UserData);
  const auto view = std::as_bytes(std::span(bytes, static_cast<std::size_t>(count)));
  target.insert(target.end(), view.begin(), view.end());
  return count;
}

/// The extension of Netscape that makes viewers repeat; 0: for ever.
bool putLoop(GifFileType* gif) {
  const unsigned char again[3] = {1, 0, 0};
  return EGifPutExtensionLeader(gif, APPLICATION_EXT_FUNC_CODE) == GIF_OK &&
         EGifPutExtensionBlock(gif, 11, "NETSCAPE2.0") == GIF_OK &&
         EGifPutExtensionBlock(gif, 3, again) == GIF_OK && EGifPutExtensionTrailer(gif) == GIF_OK;
}

bool putFrame(GifFileType* gif, const IndexedAnimation& animation,
              std::vector<std::uint8_t> frame) {
  GraphicsControlBlock control{};
  control.DisposalMode = DISPOSE_DO_NOT;
  control.DelayTime = std::max(2, static_cast<int>(std::lround(animation.frameMs / 10.0)));
  control.TransparentColor = NO_TRANSPARENT_COLOR;
  GifByteType block[4];
  EGifGCBToExtension(&control, block);
  if (EGifPutExtension(gif, GRAPHICS_EXT_FUNC_CODE, sizeof block, block) != GIF_OK ||
      EGifPutImageDesc(gif, 0, 0, animation.width, animation.height, false, nullptr) != GIF_OK) {
    return false;
  }
  for (int row = 0; row < animation.height; ++row) {
    if (EGifPutLine(gif, frame.data() + static_cast<std::ptrdiff_t>(row) * animation.width,
                    animation.width) != GIF_OK) {
      return false;
    }
  }
  return true;
}

}  // namespace

Expected<void> writeAnimatedGif(const IndexedAnimation& animation,
                                const std::filesystem::path& file) {
  if (!fits(animation)) return badFrames(file);
  std::vector<std::byte> bytes;
  int error = 0;
  GifFileType* gif = EGifOpen(&bytes, appendBytes, &error);
  const auto palette = makePalette(animation);
  bool good = gif != nullptr && palette != nullptr;
  if (good) {
    EGifSetGifVersion(gif, true);
    good =
        EGifPutScreenDesc(gif, animation.width, animation.height, 8, 0, palette.get()) == GIF_OK &&
        putLoop(gif);
  }
  for (std::size_t i = 0; good && i < animation.frames.size(); ++i) {
    good = putFrame(gif, animation, animation.frames[i]);
  }
  const bool closed = gif != nullptr && EGifCloseFile(gif, &error) == GIF_OK;
  if (!good || !closed) {
    return fail(FailureCode::Failed, file.string() + " could not be encoded as GIF",
                "check the free memory and try again", file.string());
  }
  return writeFileAtomically(file, bytes, true);
}

}  // namespace lateglow
