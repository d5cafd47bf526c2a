namespace SocketSnapshot.Linux.Owners;

/// <summary>Some of the entries of a folder of descriptors, whose links are still to be read, by whichever thread is free.</summary>
/// <param name="Source">The folder.</param>
/// <param name="Use">Keeps it open until the batch is done.</param>
/// <param name="Buffer">The records, from the pool.</param>
/// <param name="Length">How much of the buffer they fill.</param>
internal sealed record DescriptorBatch(DescriptorFolder Source, ProcFolderUse Use, byte[] Buffer, int Length);
