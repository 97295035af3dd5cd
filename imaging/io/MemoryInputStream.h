#pragma once

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcistrma.h>

#include <cstddef>
#include <memory>
#include <vector>

namespace lateglow {

/// Bytes in memory as a DCMTK stream. Unlike DcmInputBufferStream it lets DCMTK pass over a long
/// value and come back for it, so that no memory is taken for the length that a hostile element
/// claims before its value is known to be there. The bytes live as long as any element needs them.
/// Includes DCMTK.
class MemoryInputStream final : public DcmInputStream {
 public:
  using Bytes = std::shared_ptr<const std::vector<std::byte>>;

  explicit MemoryInputStream(Bytes bytes, offile_off_t offset = 0);
  ~MemoryInputStream() override;
  MemoryInputStream(const MemoryInputStream&) = delete;
  MemoryInputStream& operator=(const MemoryInputStream&) = delete;

  [[nodiscard]] DcmInputStreamFactory* newFactory() const override;

 private:
  class Producer;
  MemoryInputStream(Bytes bytes, offile_off_t offset, std::unique_ptr<Producer> producer);

  Bytes m_bytes;
  offile_off_t m_offset = 0;
  std::unique_ptr<Producer> m_producer;
};

}  // namespace lateglow
