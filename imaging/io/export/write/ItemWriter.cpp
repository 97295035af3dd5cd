#include "imaging/io/export/write/ItemWriter.h"

#include <cmath>
#include <cstdio>
#include <stdexcept>

namespace lateglow {

namespace {

void require(const OFCondition& condition, const DcmTagKey& tag) {
  if (condition.bad()) {
    throw std::logic_error(std::string("DICOM attribute ") + tag.toString().c_str() + ": " +
                           condition.text());
  }
}

}  // namespace

std::string decimalString(double value) {
  char text[32];
  for (int digits = 17; digits > 0; --digits) {
    std::snprintf(text, sizeof text, "%.*g", digits, value == 0.0 ? 0.0 : value);
    if (std::char_traits<char>::length(text) <= 16) break;
  }
  return text;
}

void ItemWriter::text(const DcmTagKey& tag, const std::string& value) {
  require(m_item.putAndInsertOFStringArray(tag, OFString(value.data(), value.size())), tag);
}

void ItemWriter::text(const DcmTagKey& tag, DcmEVR representation, const std::string& value) {
  require(m_item.putAndInsertOFStringArray(DcmTag(tag, DcmVR(representation)),
                                           OFString(value.data(), value.size())),
          tag);
}

void ItemWriter::numbers(const DcmTagKey& tag, const std::vector<double>& values) {
  std::string joined;
  for (const double value : values) {
    if (!joined.empty()) joined += '\\';
    joined += decimalString(value);
  }
  text(tag, joined);
}

void ItemWriter::shortNumber(const DcmTagKey& tag, std::uint16_t value) {
  require(m_item.putAndInsertUint16(tag, value), tag);
}

void ItemWriter::indices(const DcmTagKey& tag, const std::vector<std::uint32_t>& values) {
  const std::vector<Uint32> stored(values.begin(), values.end());
  require(m_item.putAndInsertUint32Array(tag, stored.data(), stored.size()), tag);
}

void ItemWriter::attributeTag(const DcmTagKey& tag, const DcmTagKey& value) {
  require(m_item.putAndInsertTagKey(tag, value), tag);
}

ItemWriter ItemWriter::item(const DcmTagKey& sequence) {
  DcmItem* added = nullptr;
  require(m_item.findOrCreateSequenceItem(sequence, added, -2), sequence);
  return ItemWriter(*added);
}

void ItemWriter::emptySequence(const DcmTagKey& tag) {
  require(m_item.insertEmptyElement(tag), tag);
}

void ItemWriter::code(const DcmTagKey& sequence, const Code& code) {
  ItemWriter coded = item(sequence);
  coded.text(DCM_CodeValue, code.value);
  coded.text(DCM_CodingSchemeDesignator, code.scheme);
  coded.text(DCM_CodeMeaning, code.meaning);
}

ItemWriter ItemWriter::reference(const DcmTagKey& sequence, const std::string& sopClassUid,
                                 const std::string& sopInstanceUid) {
  ItemWriter reference = item(sequence);
  reference.text(DCM_ReferencedSOPClassUID, sopClassUid);
  reference.text(DCM_ReferencedSOPInstanceUID, sopInstanceUid);
  return reference;
}

void ItemWriter::position(const Geometry& geometry, int slice) {
  const Vec3 place = geometry.toPatient({0.0, 0.0, static_cast<double>(slice)});
  numbers(DCM_ImagePositionPatient, {place.x, place.y, place.z});
}

void ItemWriter::orientation(const Geometry& geometry) {
  const Vec3 row = geometry.axes[0];
  const Vec3 column = geometry.axes[1];
  numbers(DCM_ImageOrientationPatient, {row.x, row.y, row.z, column.x, column.y, column.z});
}

void ItemWriter::pixelSpacing(const Geometry& geometry) {
  numbers(DCM_PixelSpacing, {geometry.spacingMm[1], geometry.spacingMm[0]});
}

}  // namespace lateglow
