/// The instructions `Operation.bulk` stands for: rare or long-running ones. First and second index follow in words.
enum BulkOperation: Int {
    /// First index: the table.
    case tableGet, tableSet, tableSize, tableGrow, tableFill
    /// First index: the destination, second: the source.
    case tableCopy
    /// First index: the table, second: the segment.
    case tableInit
    /// First index: the segment.
    case elementDrop, memoryInit, dataDrop
    case memoryGrow, memoryCopy, memoryFill
}
