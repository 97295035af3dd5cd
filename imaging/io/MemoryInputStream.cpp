#include "imaging/io/MemoryInputStream.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace lateglow {

/// Hands out the bytes from an offset on.
class MemoryInputStream::Producer final : public DcmProducer {
 public:
  Producer(Bytes bytes, offile_off_t offset) : m_bytes(std::move(bytes)), m_at(offset) {}

  [[nodiscard]] OFBool good() const override { return OFTrue; }
  [[nodiscard]] OFCondition status() const override { return EC_Normal; }
  [[nodiscard]] OFBool eos() override { return avail() == 0; }
  [[nodiscard]] offile_off_t avail() override {
    return std::max<offile_off_t>(static_cast<offile_off_t>(m_bytes->size()) - m_at, 0);
  }
  offile_off_t read(void* buffer, offile_off_t length) override {
    const offile_off_t count = std::clamp<offile_off_t>(length, 0, avail());
    if (count > 0) std::memcpy(buffer, m_bytes->data() + m_at, static_cast<std::size_t>(count));
    m_at += count;
    return count;
  }
  offile_off_t skip(offile_off_t length) override {
    const offile_off_t count = std::clamp<offile_off_t>(length, 0, avail());
    m_at += count;
    return count;
  }
  void putback(offile_off_t count) override { m_at = std::max<offile_off_t>(m_at - count, 0); }

 private:
  Bytes m_bytes;
  offile_off_t m_at = 0;
};

namespace {

/// Opens the same bytes again at the place where a value lies.
class MemoryStreamFactory final : public DcmInputStreamFactory {
 public:
  MemoryStreamFactory(MemoryInputStream::Bytes bytes, offile_off_t offset)
      : m_bytes(std::move(bytes)), m_offset(offset) {}

  [[nodiscard]] DcmInputStream* create() const override {
    return new MemoryInputStream(m_bytes, m_offset);
  }
  [[nodiscard]] DcmInputStreamFactory* clone() const override {
    return new MemoryStreamFactory(m_bytes, m_offset);
  }
  // Of the two kinds that there are, the one that is independent of a file of the user.
  [[nodiscard]] DcmInputStreamFactoryType ident() const override {
    return DFT_DcmInputTempFileStreamFactory;
  }

 private:
  MemoryInputStream::Bytes m_bytes;
  offile_off_t m_offset = 0;
};

}  // namespace

MemoryInputStream::MemoryInputStream(Bytes bytes, offile_off_t offset)
    : MemoryInputStream(bytes, offset, std::make_unique<Producer>(bytes, offset)) {}

MemoryInputStream::MemoryInputStream(Bytes bytes, offile_off_t offset,
                                     std::unique_ptr<Producer> producer)
    : DcmInputStream(producer.get()),
      m_bytes(std::move(bytes)),
      m_offset(offset),
      m_producer(std::move(producer)) {}

MemoryInputStream::~MemoryInputStream() = default;

DcmInputStreamFactory* MemoryInputStream::newFactory() const {
  return new MemoryStreamFactory(m_bytes, m_offset + tell());
}

}  // namespace lateglow
