using System.Diagnostics;
using System.Globalization;

namespace SocketSnapshot.Tests.Linux.Owners;

/// <summary>A real process that has made its arguments a hundred gigabytes long, which any user may (PR_SET_MM_MAP, prctl(2)).</summary>
[TestFixture]
[Platform("Linux")]
internal sealed class LongArgumentsTests
{
    private const string Source = """
        #define _GNU_SOURCE
        #include <arpa/inet.h>
        #include <fcntl.h>
        #include <linux/prctl.h>
        #include <netinet/in.h>
        #include <stdio.h>
        #include <stdlib.h>
        #include <string.h>
        #include <sys/mman.h>
        #include <sys/prctl.h>
        #include <sys/socket.h>
        #include <unistd.h>

        static char stat_text[4096];

        /* Field n of /proc/self/stat, proc(5); the third is the first behind the name. */
        static unsigned long field(int n) {
            char *at = strrchr(stat_text, ')') + 2;
            for (int i = 3; i < n; i++) at = strchr(at, ' ') + 1;
            return strtoul(at, NULL, 10);
        }

        int main(void) {
            const size_t length = 100UL << 30;
            int file = open("/proc/self/stat", O_RDONLY);
            if (read(file, stat_text, sizeof stat_text - 1) <= 0) return 1;
            char *memory = mmap(NULL, length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
            if (memory == MAP_FAILED) { printf("mmap\n"); return 0; }
            struct prctl_mm_map map = {
                .start_code = field(26), .end_code = field(27), .start_stack = field(28), .start_data = field(45), .end_data = field(46),
                .start_brk = field(47), .brk = (unsigned long)sbrk(0), .arg_start = (unsigned long)memory,
                .arg_end = (unsigned long)memory + length, .env_start = field(50), .env_end = field(51), .exe_fd = -1,
            };
            if (prctl(PR_SET_MM, PR_SET_MM_MAP, &map, sizeof map, 0) != 0) { printf("prctl\n"); return 0; }
            struct sockaddr_in any = { .sin_family = AF_INET, .sin_addr = { htonl(INADDR_LOOPBACK) } };
            socklen_t size = sizeof any;
            int socket_fd = socket(AF_INET, SOCK_STREAM, 0);
            if (bind(socket_fd, (void *)&any, size) != 0 || listen(socket_fd, 1) != 0 || getsockname(socket_fd, (void *)&any, &size) != 0) return 1;
            printf("%d\n", ntohs(any.sin_port));
            fflush(stdout);
            getchar();
        }
        """;

    [Test]
    public void Its_owner_is_told_and_its_arguments_are_cut()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            using var process = Start(Compile(folder.FullName));
            var answer = process.StandardOutput.ReadLine()!;
            Need.Kernel(
                int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out var port), $"{answer}, which the kernel refuses",
                "run the tests on a kernel with CONFIG_CHECKPOINT_RESTORE, and with vm.overcommit_memory=0");
            var options = new SocketTableOptions
            {
                Protocols = SocketProtocols.Tcp,
                Filter = SocketFilter.HasPort(SocketSide.Local, (ushort)port, (ushort)port),
                Owners = SocketOwnerDetails.Arguments,
            };
            IReadOnlyList<string>? arguments = null;
            var allocated = HostileFiles.Allocated(() => arguments = SocketTable.Capture(options).ProcessOf(process.Id)!.Arguments);
            process.StandardInput.Close();
            process.WaitForExit();
            Assert.That((arguments!.Count, arguments[^1]), Is.EqualTo((4096, SocketProcess.CutMark)));
            Assert.That(allocated, Is.LessThan(64 << 20));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Process Start(string program) =>
        Process.Start(new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardInput = true })!;

    private static string Compile(string folder)
    {
        var program = Path.Combine(folder, "long-arguments");
        File.WriteAllText(program + ".c", Source);
        using var compiler = Process.Start(Need.Program("cc"), ["-o", program, program + ".c"]);
        compiler.WaitForExit();
        Assert.That(compiler.ExitCode, Is.Zero, "cc");
        return program;
    }
}
