#include "app/report/OutputFile.h"

#include <span>
#include <system_error>

#include <QBuffer>

#include "imaging/io/AtomicFile.h"

namespace lateglow {

Expected<void> replaceFile(const std::filesystem::path& file, const QByteArray& bytes) {
  std::error_code error;
  if (file.has_parent_path()) std::filesystem::create_directories(file.parent_path(), error);
  if (error) {
    return fail(FailureCode::Failed,
                file.string() + " could not be written: " + error.message(),
                "choose a folder that can be written", file.string());
  }
  const std::span<const char> view(bytes.constData(), static_cast<std::size_t>(bytes.size()));
  return writeFileAtomically(file, std::as_bytes(view), true);
}

Expected<void> replacePng(const std::filesystem::path& file, const QImage& image) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  if (image.isNull() || !image.save(&buffer, "PNG")) {
    return fail(FailureCode::Failed, file.string() + " could not be encoded as PNG",
                "check the free memory and try again", file.string());
  }
  return replaceFile(file, bytes);
}

}  // namespace lateglow
