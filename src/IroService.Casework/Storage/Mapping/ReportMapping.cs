using IroService.Domain.Notifications;
using IroService.Domain.Reports.Quarterly;
using IroService.Domain.Reports.Supervision;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IroService.Casework.Storage.Mapping;

file sealed class QuarterlyReportMapping : IEntityTypeConfiguration<QuarterlyReport>
{
    public void Configure(EntityTypeBuilder<QuarterlyReport> builder)
    {
        builder.ToTable("QuarterlyReports");
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Property(r => r.Seal).HasMaxLength(ReportSeal.Length);
        builder.Ignore(r => r.IsSigned);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.SignedById);
        builder.HasMany(r => r.Narratives).WithOne().HasForeignKey(n => n.ReportId);
        builder.HasMany(r => r.Notes).WithOne().HasForeignKey(n => n.ReportId);
        builder.HasMany(r => r.Told).WithOne().HasForeignKey(n => n.ReportId);
        builder.HasIndex(r => r.From).IsUnique();
    }
}

file sealed class ReportNarrativeMapping : IEntityTypeConfiguration<ReportNarrative>
{
    public void Configure(EntityTypeBuilder<ReportNarrative> builder)
    {
        builder.ToTable("ReportNarratives");
        builder.Property(n => n.Section).HasMaxLength(ReportNarrative.SectionLength);
        builder.Property(n => n.Words).HasMaxLength(ReportNarrative.WordsLength);
        builder.HasIndex(n => new { n.ReportId, n.Section }).IsUnique();
    }
}

file sealed class ReportNoteMapping : IEntityTypeConfiguration<ReportNote>
{
    public void Configure(EntityTypeBuilder<ReportNote> builder)
    {
        builder.ToTable("ReportNotes");
        builder.Property(n => n.Words).HasMaxLength(ReportNote.WordsLength);
        builder.Property(n => n.Seal).HasMaxLength(ReportSeal.Length);
        builder.HasOne<Person>().WithMany().HasForeignKey(n => n.RecordedById);
    }
}

file sealed class ReportNoticeMapping : IEntityTypeConfiguration<ReportNotice>
{
    public void Configure(EntityTypeBuilder<ReportNotice> builder)
    {
        builder.ToTable("ReportNotices");
        builder.Property(n => n.Kind).HasConversion<string>().HasMaxLength(20);
        builder.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId);
        builder.HasIndex(n => new { n.ReportId, n.PersonId, n.Kind }).IsUnique();
        builder.HasIndex(n => n.PersonId);
    }
}

file sealed class SupervisionActionMapping : IEntityTypeConfiguration<SupervisionAction>
{
    public void Configure(EntityTypeBuilder<SupervisionAction> builder)
    {
        builder.ToTable("SupervisionActions");
        builder.Property(a => a.Words).HasMaxLength(SupervisionAction.WordsLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.IroId);
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.RecordedById);
        builder.HasIndex(a => new { a.IroId, a.Month });
    }
}
