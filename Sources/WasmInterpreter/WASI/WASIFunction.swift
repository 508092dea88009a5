/// The functions of `wasi_snapshot_preview1` by their names, and their types as the witx lowers them: descriptors,
/// pointers, sizes and flags of up to 32 bits are `i32`; file sizes, offsets, times, rights and cookies are `i64`.
enum WASIFunction: String, CaseIterable {
    case argsGet = "args_get"
    case argsSizesGet = "args_sizes_get"
    case environGet = "environ_get"
    case environSizesGet = "environ_sizes_get"
    case clockResGet = "clock_res_get"
    case clockTimeGet = "clock_time_get"
    case fdAdvise = "fd_advise"
    case fdAllocate = "fd_allocate"
    case fdClose = "fd_close"
    case fdDatasync = "fd_datasync"
    case fdFdstatGet = "fd_fdstat_get"
    case fdFdstatSetFlags = "fd_fdstat_set_flags"
    case fdFdstatSetRights = "fd_fdstat_set_rights"
    case fdFilestatGet = "fd_filestat_get"
    case fdFilestatSetSize = "fd_filestat_set_size"
    case fdFilestatSetTimes = "fd_filestat_set_times"
    case fdPread = "fd_pread"
    case fdPrestatGet = "fd_prestat_get"
    case fdPrestatDirName = "fd_prestat_dir_name"
    case fdPwrite = "fd_pwrite"
    case fdRead = "fd_read"
    case fdReaddir = "fd_readdir"
    case fdRenumber = "fd_renumber"
    case fdSeek = "fd_seek"
    case fdSync = "fd_sync"
    case fdTell = "fd_tell"
    case fdWrite = "fd_write"
    case pathCreateDirectory = "path_create_directory"
    case pathFilestatGet = "path_filestat_get"
    case pathFilestatSetTimes = "path_filestat_set_times"
    case pathLink = "path_link"
    case pathOpen = "path_open"
    case pathReadlink = "path_readlink"
    case pathRemoveDirectory = "path_remove_directory"
    case pathRename = "path_rename"
    case pathSymlink = "path_symlink"
    case pathUnlinkFile = "path_unlink_file"
    case pollOneoff = "poll_oneoff"
    case procExit = "proc_exit"
    case procRaise = "proc_raise"
    case schedYield = "sched_yield"
    case randomGet = "random_get"
    case sockAccept = "sock_accept"
    case sockRecv = "sock_recv"
    case sockSend = "sock_send"
    case sockShutdown = "sock_shutdown"

    /// Type of the function. All give an error number but `proc_exit`, which gives nothing.
    var type: FunctionType {
        let parameters = signature.utf8.map { $0 == UInt8(ascii: "I") ? ValueType.i64 : .i32 }
        return FunctionType(parameters, self == .procExit ? [] : [.i32])
    }

    /// The parameters: `i` is an `i32`, `I` an `i64`.
    private var signature: StaticString {
        switch self {
        case .schedYield: ""
        case .fdClose, .fdDatasync, .fdSync, .procExit, .procRaise: "i"
        case .argsGet, .argsSizesGet, .environGet, .environSizesGet, .clockResGet, .fdFdstatGet,
            .fdFdstatSetFlags, .fdFilestatGet, .fdPrestatGet, .fdRenumber, .fdTell, .randomGet, .sockShutdown:
            "ii"
        case .fdPrestatDirName, .pathCreateDirectory, .pathRemoveDirectory, .pathUnlinkFile, .sockAccept:
            "iii"
        case .fdRead, .fdWrite, .pollOneoff: "iiii"
        case .pathFilestatGet, .pathSymlink, .sockSend: "iiiii"
        case .pathReadlink, .pathRename, .sockRecv: "iiiiii"
        case .pathLink: "iiiiiii"
        case .fdFilestatSetSize: "iI"
        case .clockTimeGet: "iIi"
        case .fdAllocate, .fdFdstatSetRights: "iII"
        case .fdAdvise, .fdFilestatSetTimes: "iIIi"
        case .fdSeek: "iIii"
        case .fdPread, .fdPwrite: "iiiIi"
        case .fdReaddir: "iiiIi"
        case .pathFilestatSetTimes: "iiiiIIi"
        case .pathOpen: "iiiiiIIii"
        }
    }
}

extension StaticString {
    fileprivate var utf8: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
    }
}
