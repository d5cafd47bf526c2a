/* The least that whoever names owners has the kernel do, in one thread: drain one dump of all TCP sockets, and read every link in
   /proc/PID/fd. It keeps nothing and prints two counts. A yardstick for compare.sh, which compiles it. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

struct entry {
    unsigned long long ino;
    long long off;
    unsigned short length;
    unsigned char type;
    char name[];
};

static long drain(void)
{
    static char buffer[64 << 10] __attribute__((aligned(8)));
    struct {
        struct nlmsghdr header;
        struct inet_diag_req request;
    } question = { .header = { .nlmsg_len = sizeof question, .nlmsg_type = TCPDIAG_GETSOCK, .nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP } };
    struct sockaddr_nl kernel = { .nl_family = AF_NETLINK };
    int netlink = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG);
    question.request.idiag_states = ~0u;
    if (netlink < 0 || sendto(netlink, &question, sizeof question, 0, (struct sockaddr *)&kernel, sizeof kernel) < 0) {
        perror("sock_diag");
        exit(1);
    }

    for (long count = 0;;) {
        int length = recv(netlink, buffer, sizeof buffer, 0);
        if (length <= 0) {
            perror("recv");
            exit(1);
        }

        for (struct nlmsghdr *message = (struct nlmsghdr *)buffer; NLMSG_OK(message, length); message = NLMSG_NEXT(message, length)) {
            if (message->nlmsg_type == NLMSG_DONE || message->nlmsg_type == NLMSG_ERROR) {
                close(netlink);
                return count;
            }

            count++;
        }
    }
}

static long links_of(int proc, const char *process)
{
    static char buffer[32 << 10] __attribute__((aligned(8)));
    char path[300], text[64];
    long count = 0, length;
    snprintf(path, sizeof path, "%s/fd", process);
    int folder = openat(proc, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    while (folder >= 0 && (length = syscall(SYS_getdents64, folder, buffer, sizeof buffer)) > 0) {
        for (long at = 0; at < length;) {
            struct entry *entry = (struct entry *)(buffer + at);
            at += entry->length;
            long read = entry->name[0] == '.' ? -1 : readlinkat(folder, entry->name, text, sizeof text);
            count += read > 8 && memcmp(text, "socket:[", 8) == 0;
        }
    }

    if (folder >= 0) {
        close(folder);
    }

    return count;
}

int main(void)
{
    static char buffer[32 << 10] __attribute__((aligned(8)));
    long sockets = drain(), links = 0, length;
    int proc = open("/proc", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    while ((length = syscall(SYS_getdents64, proc, buffer, sizeof buffer)) > 0) {
        for (long at = 0; at < length;) {
            struct entry *entry = (struct entry *)(buffer + at);
            at += entry->length;
            links += entry->name[0] >= '0' && entry->name[0] <= '9' ? links_of(proc, entry->name) : 0;
        }
    }

    printf("%ld sockets\n%ld links\n", sockets, links);
    return 0;
}
