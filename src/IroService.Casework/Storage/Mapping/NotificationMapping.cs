using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IroService.Casework.Storage.Mapping;

file sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People");
        builder.Property(p => p.Reference).HasMaxLength(Child.ReferenceLength);
        builder.HasIndex(p => p.Reference).IsUnique();
        builder.Property(p => p.Name).HasMaxLength(200);
        builder.Property(p => p.Email).HasMaxLength(254);
        builder.HasOne<Team>().WithMany().HasForeignKey(p => p.TeamId);
    }
}

file sealed class TeamMapping : IEntityTypeConfiguration<Team>
{
    public void Configure(EntityTypeBuilder<Team> builder)
    {
        builder.ToTable("Teams");
        builder.Property(t => t.Reference).HasMaxLength(Child.ReferenceLength);
        builder.HasIndex(t => t.Reference).IsUnique();
        builder.Property(t => t.Name).HasMaxLength(200);
        builder.HasOne<Team>().WithMany().HasForeignKey(t => t.ParentId);
        builder.HasOne<Person>().WithMany().HasForeignKey(t => t.ManagerId);
    }
}

file sealed class AllocationMapping : IEntityTypeConfiguration<Allocation>
{
    public void Configure(EntityTypeBuilder<Allocation> builder)
    {
        builder.ToTable("Allocations");
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId);
        builder.HasIndex(a => new { a.ChildId, a.Role });
    }
}

file sealed class DeputyMapping : IEntityTypeConfiguration<Deputy>
{
    public void Configure(EntityTypeBuilder<Deputy> builder)
    {
        builder.ToTable("Deputies");
        builder.HasOne<Person>().WithMany().HasForeignKey(d => d.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(d => d.DeputyId);
        builder.HasOne<Person>().WithMany().HasForeignKey(d => d.NamedById);
        builder.HasOne<Person>().WithMany().HasForeignKey(d => d.EndedById);
        builder.HasIndex(d => d.DeputyId);
        // A form that is sent twice at once names one deputy. One that was ended leaves the days free. All providers read the name in these quotes.
        builder.HasIndex(d => new { d.PersonId, d.From }).IsUnique().HasFilter("\"EndedAt\" IS NULL");
    }
}

file sealed class NotificationOfChildMapping : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> builder) => builder.ToTable("Notifications");
}

file sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("Notices");
        builder.Property(n => n.AsRole).HasMaxLength(Notice.AsRoleLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId);
        builder.HasOne(n => n.Child).WithMany().HasForeignKey(n => n.ChildId);
        builder.HasOne(n => n.Dispute).WithMany().HasForeignKey(n => n.DisputeId);
        builder.HasOne(n => n.Deadline).WithMany().HasForeignKey(n => n.DeadlineId);
        builder.HasOne<Email>().WithMany().HasForeignKey(n => n.EmailId);
        // Two programs that gather emails at once: the second finds the notice taken and starts anew.
        builder.Property(n => n.EmailId).IsConcurrencyToken();
        builder.HasIndex(n => new { n.PersonId, n.DeadlineId, n.Kind, n.Number, n.DueOn }).IsUnique();
        builder.HasIndex(n => new { n.PersonId, n.DisputeId, n.Number }).IsUnique();
    }
}

file sealed class EmailMapping : IEntityTypeConfiguration<Email>
{
    public void Configure(EntityTypeBuilder<Email> builder)
    {
        builder.ToTable("Emails");
        builder.Property(e => e.LastError).HasMaxLength(200);
        builder.HasOne<Person>().WithMany().HasForeignKey(e => e.PersonId);
        builder.HasIndex(e => new { e.State, e.NextAttemptAt });
        // Two programs that gather at once, or a second call of a weekly job: the second is refused. Rows without a day are none of these.
        builder.HasIndex(e => new { e.DigestOn, e.PersonId }).IsUnique();
        builder.HasIndex(e => new { e.About, e.Kind, e.PersonId }).IsUnique();
    }
}
