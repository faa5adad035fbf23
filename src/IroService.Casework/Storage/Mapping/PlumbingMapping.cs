using IroService.Casework.Storage.History;
using IroService.Casework.Storage.Imports;
using IroService.Casework.Storage.Outbox;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.WorkingDays;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IroService.Casework.Storage.Mapping;

file sealed class OutboxMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("Outbox");
        builder.HasKey(m => m.Number);
        builder.HasIndex(m => m.Id).IsUnique();
        builder.Property(m => m.Type).HasMaxLength(200);
        builder.HasIndex(m => m.NextAttemptAt);
    }
}

file sealed class ReceivedMapping : IEntityTypeConfiguration<ReceivedMessage>
{
    public void Configure(EntityTypeBuilder<ReceivedMessage> builder)
    {
        builder.ToTable("ReceivedMessages");
        builder.HasKey(m => new { m.MessageId, m.Consumer });
        builder.Property(m => m.Consumer).HasMaxLength(100);
    }
}

file sealed class FailedMapping : IEntityTypeConfiguration<FailedMessage>
{
    public void Configure(EntityTypeBuilder<FailedMessage> builder)
    {
        builder.ToTable("FailedMessages");
        builder.HasKey(m => new { m.MessageId, m.Consumer });
        builder.Property(m => m.Consumer).HasMaxLength(100);
        builder.Property(m => m.Fault).HasMaxLength(FailedMessage.FaultLength);
    }
}

file sealed class LeaseMapping : IEntityTypeConfiguration<Lease>
{
    public void Configure(EntityTypeBuilder<Lease> builder)
    {
        builder.ToTable("Leases");
        builder.HasKey(l => l.Name);
        builder.Property(l => l.Name).HasMaxLength(60);
        builder.Property(l => l.Holder).HasMaxLength(200);
    }
}

file sealed class HistoryMapping : IEntityTypeConfiguration<HistoryEntry>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> builder)
    {
        builder.ToTable("History");
        builder.Property(h => h.What).HasMaxLength(60);
        builder.Property(h => h.Who).HasMaxLength(60);
        builder.Property(h => h.Why).HasMaxLength(1000);
        builder.Property(h => h.PayloadHash).HasMaxLength(64);
        builder.Property(h => h.PreviousHash).HasMaxLength(64);
        builder.Property(h => h.Hash).HasMaxLength(64);
        builder.HasOne<Child>().WithMany().HasForeignKey(h => h.ChildId);
        builder.HasIndex(h => new { h.ChildId, h.Number }).IsUnique();
    }
}

file sealed class SealMapping : IEntityTypeConfiguration<HistorySeal>
{
    public void Configure(EntityTypeBuilder<HistorySeal> builder)
    {
        builder.ToTable("HistorySeals");
        builder.HasKey(s => s.Day);
        builder.Property(s => s.Hash).HasMaxLength(64);
    }
}

file sealed class ImportMapping : IEntityTypeConfiguration<Import>
{
    public void Configure(EntityTypeBuilder<Import> builder)
    {
        builder.ToTable("Imports");
        builder.Property(i => i.Folder).HasMaxLength(Import.FolderLength);
        builder.Property(i => i.ContentHash).HasMaxLength(64);
        builder.HasMany(i => i.Changes).WithOne().HasForeignKey(c => c.ImportId);
    }
}

file sealed class ImportChangeMapping : IEntityTypeConfiguration<ImportChange>
{
    public void Configure(EntityTypeBuilder<ImportChange> builder)
    {
        builder.ToTable("ImportChanges");
        builder.HasOne<Child>().WithMany().HasForeignKey(c => c.ChildId);
    }
}

file sealed class SettingsMapping : IEntityTypeConfiguration<CouncilSettings>
{
    public void Configure(EntityTypeBuilder<CouncilSettings> builder)
    {
        builder.ToTable("CouncilSettings");
        builder.Property(s => s.Id).ValueGeneratedNever();
    }
}

file sealed class BankHolidayMapping : IEntityTypeConfiguration<BankHoliday>
{
    public void Configure(EntityTypeBuilder<BankHoliday> builder)
    {
        builder.ToTable("BankHolidays");
        builder.HasKey(h => h.Date);
        builder.Property(h => h.Title).HasMaxLength(BankHoliday.TitleLength);
    }
}

file sealed class KeyMapping : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> builder)
    {
        builder.ToTable("DataProtectionKeys");
        builder.Property(k => k.FriendlyName).HasMaxLength(100);
    }
}
