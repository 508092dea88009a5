import AuditCommands
import CommandLine
import Glibc

let context = CommandContext.process(programName: Program.name)
let code = Program.router.run(Array(Swift.CommandLine.arguments.dropFirst()), context: context)
exit(code.rawValue)
